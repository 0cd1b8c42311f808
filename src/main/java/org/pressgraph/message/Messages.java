package org.pressgraph.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Looks up user-facing sentences by key, in the language of the user.
 *
 * <p>The sentences stand in {@code messages.properties} (English, for every locale that has none of
 * its own) and {@code messages_zh.properties} beside this class, as patterns of {@link
 * MessageFormat}. All methods are safe to call from many threads.
 *
 * <pre>{@code
 * Messages.text("store.absent", "graph");  // "graph: there is no database here; …"
 * }</pre>
 */
public final class Messages {

  private static final String BUNDLE = "org.pressgraph.message.messages";

  /** No fallback to the machine's locale: English asked for on a Chinese machine stays English. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Messages() {}

  /**
   * The sentence for a key in the user's language.
   *
   * @param key a key of the bundle
   * @param arguments what fills {@code {0}}, {@code {1}}…; numbers are written as they are, without
   *     the locale's grouping
   * @return the filled sentence
   * @throws java.util.MissingResourceException if no bundle has the key
   */
  public static String text(String key, Object... arguments) {
    return text(Locale.getDefault(Locale.Category.DISPLAY), key, arguments);
  }

  /**
   * The sentence for a key in a given language.
   *
   * @param locale the language; one without a bundle gets English
   * @param key a key of the bundle
   * @param arguments what fills {@code {0}}, {@code {1}}…; a {@link Phrase} and the message of a
   *     {@link PressgraphException} are translated too
   * @return the filled sentence
   * @throws java.util.MissingResourceException if no bundle has the key
   */
  public static String text(Locale locale, String key, Object... arguments) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
    Object[] plain = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      plain[i] = argument(locale, arguments[i]);
    }
    return new MessageFormat(pattern, Locale.ROOT).format(plain);
  }

  private static String argument(Locale locale, Object argument) {
    if (argument instanceof Phrase phrase) {
      return text(locale, phrase.key());
    }
    return argument instanceof PressgraphException problem
        ? problem.message(locale)
        : String.valueOf(argument);
  }
}
