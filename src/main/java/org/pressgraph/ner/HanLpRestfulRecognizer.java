package org.pressgraph.ner;

import com.fasterxml.jackson.databind.JsonNode;
import com.hankcs.hanlp.restful.SentenceInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.text.Sentence;
import org.pressgraph.text.TokenizedText;

/**
 * Takes people, places, organizations and events from the HanLP service over the network, by the
 * protocol of its Java client.
 *
 * <p>The requests are the client's; they are sent by {@link RemoteService}, since the client hides
 * the status of a reply and the pause that the service asks for.
 */
final class HanLpRestfulRecognizer implements Recognizer {

  static final String URL_VARIABLE = "HANLP_URL";
  static final String KEY_VARIABLE = "HANLP_AUTH";

  private static final String URL = "https://www.hanlp.com/api";

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** The service takes about 15,000 characters at once. */
  private static final int MOST_CHARACTERS = 5000;

  /** Not measured on newspapers: less than its models reach on text like that they learned from. */
  private static final double CONFIDENCE = 0.85;

  /** All sets of labels that the service has. */
  private static final String[] TASKS = {"ner"};

  /** The set that gives people, places and organizations, best first. */
  private static final List<String> SETS = List.of("ner/msra", "ner/ontonotes", "ner/pku", "ner");

  private static final List<String> CUTS = List.of("tok/fine", "tok", "tok/coarse");

  /** The labels of MSRA, of OntoNotes 5 and of Peking University's corpus. */
  private static final Map<String, MentionType> TYPES =
      Map.ofEntries(
          Map.entry("PERSON", MentionType.PERSON),
          Map.entry("nr", MentionType.PERSON),
          Map.entry("LOCATION", MentionType.PLACE),
          Map.entry("LOC", MentionType.PLACE),
          Map.entry("GPE", MentionType.PLACE),
          Map.entry("FAC", MentionType.PLACE),
          Map.entry("FACILITY", MentionType.PLACE),
          Map.entry("ns", MentionType.PLACE),
          Map.entry("ORGANIZATION", MentionType.ORGANIZATION),
          Map.entry("ORG", MentionType.ORGANIZATION),
          Map.entry("nt", MentionType.ORGANIZATION),
          Map.entry("EVENT", MentionType.EVENT));

  private final RemoteService service;

  private HanLpRestfulRecognizer(RemoteService service) {
    this.service = service;
  }

  /** Makes a recognizer by the settings; {@code pause} waits between attempts. */
  static HanLpRestfulRecognizer of(RecognizerSettings settings, RemoteService.Pause pause) {
    settings.required(KEY_VARIABLE);
    Optional<String> header = settings.key(KEY_VARIABLE).map(key -> "Basic " + key);
    String base = settings.optional(URL_VARIABLE).orElse(URL);
    return new HanLpRestfulRecognizer(
        new RemoteService(
            RecognizerSettings.address(URL_VARIABLE, base, "/parse"),
            KEY_VARIABLE,
            header,
            LIMIT,
            pause));
  }

  @Override
  public List<Mention> recognize(TokenizedText text) {
    List<Mention> mentions = new ArrayList<>();
    for (List<Sentence> sentences : SentenceGroups.of(text, MOST_CHARACTERS)) {
      mentions.addAll(recognize(text.text(), sentences));
    }
    return Mentions.withoutOverlaps(mentions);
  }

  private List<Mention> recognize(String text, List<Sentence> sentences) {
    String[] strings =
        sentences.stream().map(s -> text.substring(s.begin(), s.end())).toArray(String[]::new);
    JsonNode reply = service.post(new SentenceInput(strings, TASKS, null, "zh"));
    List<TokenPlaces> places = places(text, sentences, reply);
    List<Mention> mentions = new ArrayList<>();
    boolean first = true;
    for (String set : SETS) {
      if (reply.has(set)) {
        add(rows(reply.get(set), places.size(), 2), places, first, mentions);
        first = false;
      }
    }
    if (first) {
      throw service.badReply("reason.reply-names");
    }
    return mentions;
  }

  private List<TokenPlaces> places(String text, List<Sentence> sentences, JsonNode reply) {
    String cut =
        CUTS.stream()
            .filter(reply::has)
            .findFirst()
            .orElseThrow(() -> service.badReply("reason.reply-tokens"));
    List<JsonNode> rows = rows(reply.get(cut), sentences.size(), 1);
    List<TokenPlaces> places = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> tokens = new ArrayList<>();
      rows.get(i).forEach(token -> tokens.add(token.asText()));
      places.add(new TokenPlaces(text, sentences.get(i), tokens));
    }
    return places;
  }

  /**
   * What a task gives for each sentence.
   *
   * @param depth how deep the lists for one sentence are; of a single sentence the service may
   *     leave out the list of sentences
   */
  private List<JsonNode> rows(JsonNode task, int sentences, int depth) {
    if (!task.isArray()) {
      throw service.badReply("reason.reply-tokens");
    }
    List<JsonNode> rows = new ArrayList<>();
    boolean oneEmptyRow = task.size() == 1 && task.get(0).isArray() && task.get(0).isEmpty();
    if (sentences == 1 && depth(task) <= depth && !oneEmptyRow) {
      rows.add(task);
    } else {
      task.forEach(rows::add);
    }
    if (rows.size() != sentences) {
      throw service.badReply("reason.reply-tokens");
    }
    return rows;
  }

  private static int depth(JsonNode node) {
    return node.isArray() ? 1 + (node.isEmpty() ? 0 : depth(node.get(0))) : 0;
  }

  /** Only the first set gives all types: the sets disagree on where a body's name begins. */
  private static void add(
      List<JsonNode> rows, List<TokenPlaces> places, boolean all, List<Mention> mentions) {
    Iterator<TokenPlaces> place = places.iterator();
    for (JsonNode row : rows) {
      TokenPlaces sentence = place.next();
      for (JsonNode name : row) {
        MentionType type = TYPES.get(name.path(1).asText());
        if (type != null && (all || type == MentionType.EVENT)) {
          int begin = name.path(2).asInt(-1);
          int end = name.path(3).asInt(-1);
          sentence
              .mention(name.path(0).asText(), begin, end, type, CONFIDENCE)
              .ifPresent(mentions::add);
        }
      }
    }
  }
}
