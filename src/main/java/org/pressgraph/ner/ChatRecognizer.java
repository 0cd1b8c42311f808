package org.pressgraph.ner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.text.Sentence;
import org.pressgraph.text.TokenizedText;

/**
 * Asks a language model for the names in a passage, over the chat completions that OpenAI defined
 * and many servers speak (Ollama, llama.cpp, vLLM).
 *
 * <p>The passage is data, and so is the reply: it can name what stands in the passage, and nothing
 * else.
 */
final class ChatRecognizer implements Recognizer {

  static final String URL_VARIABLE = "PRESSGRAPH_CHAT_URL";
  static final String MODEL_VARIABLE = "PRESSGRAPH_CHAT_MODEL";
  static final String KEY_VARIABLE = "PRESSGRAPH_CHAT_KEY";

  /** A model on a laptop writes a few words a second. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** The names in so much text fit into the shortest reply that servers allow by default. */
  private static final int MOST_CHARACTERS = 2000;

  /** Models differ: a guess, between that of the rules and that of a trained service. */
  private static final double CONFIDENCE = 0.75;

  /** What is longer is a sentence. */
  private static final int LONGEST_NAME = 80;

  private static final String INSTRUCTIONS =
      String.join("\n", WordList.lines(ChatRecognizer.class, "chat-instructions.txt"));

  private static final Map<String, MentionType> TYPES =
      Map.of(
          "PERSON", MentionType.PERSON,
          "ORGANIZATION", MentionType.ORGANIZATION,
          "PLACE", MentionType.PLACE,
          "EVENT", MentionType.EVENT,
          "WORK", MentionType.WORK);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RemoteService service;
  private final String model;

  private ChatRecognizer(RemoteService service, String model) {
    this.service = service;
    this.model = model;
  }

  /** Makes a recognizer by the settings; {@code pause} waits between attempts. */
  static ChatRecognizer of(RecognizerSettings settings, RemoteService.Pause pause) {
    String base = settings.required(URL_VARIABLE);
    String model = settings.required(MODEL_VARIABLE);
    Optional<String> header = settings.key(KEY_VARIABLE).map(key -> "Bearer " + key);
    return new ChatRecognizer(
        new RemoteService(
            RecognizerSettings.address(URL_VARIABLE, base, "/chat/completions"),
            KEY_VARIABLE,
            header,
            LIMIT,
            pause),
        model);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("model", model);
  }

  @Override
  public List<Mention> recognize(TokenizedText text) {
    Map<String, MentionType> names = new LinkedHashMap<>();
    for (List<Sentence> part : SentenceGroups.of(text, MOST_CHARACTERS)) {
      int begin = part.get(0).begin();
      int end = part.get(part.size() - 1).end();
      for (JsonNode name : names(service.post(request(text.text().substring(begin, end))))) {
        add(name, names);
      }
    }
    return NamePlaces.find(text, names, CONFIDENCE);
  }

  private Map<String, Object> request(String passage) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("model", model);
    request.put("temperature", 0);
    request.put("response_format", Map.of("type", "json_object"));
    request.put(
        "messages",
        List.of(
            Map.of("role", "system", "content", INSTRUCTIONS),
            Map.of("role", "user", "content", fenced(passage))));
    return request;
  }

  /** As a JSON string without backquotes the passage cannot close the fence around it. */
  private static String fenced(String passage) {
    try {
      String string = JSON.writeValueAsString(passage).replace("`", "\\u0060");
      return "```json\n" + string + "\n```";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode names(JsonNode reply) {
    String content = reply.at("/choices/0/message/content").asText();
    // Models that reason aloud do so first, and may write brackets there.
    int begin = content.indexOf('{', content.lastIndexOf("</think>") + 1);
    int end = content.lastIndexOf('}');
    if (begin < 0 || end < begin) {
      throw service.badReply("reason.reply-json");
    }
    try {
      JsonNode names = JSON.readTree(content.substring(begin, end + 1)).path("names");
      if (names.isArray()) {
        return names;
      }
    } catch (JsonProcessingException e) {
      // Said without the exception: it would repeat the reply.
      throw service.badReply("reason.reply-json");
    }
    throw service.badReply("reason.reply-names");
  }

  private static String string(JsonNode name, String field) {
    JsonNode value = name.path(field);
    return value.isTextual() ? value.textValue().strip() : "";
  }

  private static void add(JsonNode name, Map<String, MentionType> names) {
    String type = string(name, "type").toUpperCase(Locale.ROOT);
    String letters = string(name, "text");
    if (letters.length() > 2 && letters.startsWith("《") && letters.endsWith("》")) {
      letters = letters.substring(1, letters.length() - 1);
    }
    int length = letters.codePointCount(0, letters.length());
    // A single character stands in many words by chance.
    if (TYPES.containsKey(type) && length > 1 && length <= LONGEST_NAME) {
      names.putIfAbsent(letters, TYPES.get(type));
    }
  }
}
