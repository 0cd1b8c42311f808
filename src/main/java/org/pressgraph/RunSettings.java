package org.pressgraph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;
import org.pressgraph.ner.ChosenRecognizer;
import org.pressgraph.ner.Recognizers;
import org.pressgraph.source.Sha256;

/** The settings of a build that bear on what it finds: where they differ, files are read again. */
final class RunSettings {

  private RunSettings() {}

  /** The settings as a line of JSON with its keys in order. */
  static String of(ChosenRecognizer chosen, BuildRequest request, Map<String, String> more) {
    Map<String, String> settings = new TreeMap<>(chosen.settings());
    settings.putAll(more);
    if (request.recognizer().equals(Recognizers.DEFAULT)) {
      // Two models of a user may go by one name.
      modelOf(request).ifPresent(file -> settings.put("modelSha256", digest(file)));
    }
    request.issue().date().ifPresent(date -> settings.put("date", date.toString()));
    request.issue().newspaper().ifPresent(newspaper -> settings.put("newspaper", newspaper));
    if (!request.fields().isBlank()) {
      settings.put("fields", request.fields());
    }
    try {
      return new ObjectMapper().writeValueAsString(settings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Path> modelOf(BuildRequest request) {
    return request
        .model()
        .or(() -> Optional.ofNullable(System.getenv(Recognizers.MODEL)).map(Path::of));
  }

  private static String digest(Path model) {
    try {
      return Sha256.of(model);
    } catch (IOException e) {
      throw new PressgraphException(e, "model.unreadable", model, Reasons.of(e));
    }
  }
}
