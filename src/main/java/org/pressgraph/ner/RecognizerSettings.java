package org.pressgraph.ner;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.message.PressgraphException;

/**
 * What a recognizer is told from outside: variables of the environment, checked before anything is
 * read. No message repeats a value, for it may be a key or hold one.
 */
final class RecognizerSettings {

  /** What an HTTP header can carry. Java would name any other value, the key, in its exception. */
  private static final String KEY = "[\\x21-\\x7e]+";

  private final String recognizer;
  private final Map<String, String> environment;

  RecognizerSettings(String recognizer, Map<String, String> environment) {
    this.recognizer = recognizer;
    this.environment = Map.copyOf(environment);
  }

  /** The value of a variable without the white space around it; a blank one counts as not set. */
  Optional<String> optional(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  String required(String variable) {
    return optional(variable)
        .orElseThrow(
            () -> new PressgraphException("usage.recognizer-setting", recognizer, variable));
  }

  /** A key for a service, without which requests go out if it is not set. */
  Optional<String> key(String variable) {
    Optional<String> key = optional(variable);
    if (key.isPresent() && !key.get().matches(KEY)) {
      throw new PressgraphException("usage.recognizer-key", variable);
    }
    return key;
  }

  /**
   * The address of a service.
   *
   * @param variable the variable that holds its base
   * @param base the variable's value, or what stands for it
   * @param path what follows the base; begins with a slash
   */
  static URI address(String variable, String base, String path) {
    try {
      URI uri = new URI(base.replaceAll("/+$", "") + path);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      // The address stands in messages: it must not carry a password or a key.
      boolean plain =
          uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
      if (web && plain && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below, without the exception: it would repeat the value.
    }
    throw new PressgraphException("usage.recognizer-url", variable);
  }
}
