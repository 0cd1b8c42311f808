package org.pressgraph.message;

import java.util.Locale;

/**
 * Something that went wrong in a way the user can mend: its message names the file, the place and
 * the remedy in one line.
 *
 * <p>{@link #getMessage()} is English, for logs and programs; {@link #getLocalizedMessage()} is in
 * the user's language, for the terminal.
 */
public final class PressgraphException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  /**
   * Describes a problem.
   *
   * @param key the key of its sentence, see {@link Messages}
   * @param arguments what fills the sentence
   */
  public PressgraphException(String key, Object... arguments) {
    this(null, key, arguments);
  }

  /**
   * Describes a problem that another exception brought about.
   *
   * @param cause the exception behind it
   * @param key the key of its sentence, see {@link Messages}
   * @param arguments what fills the sentence
   */
  public PressgraphException(Throwable cause, String key, Object... arguments) {
    super(Messages.text(Locale.ENGLISH, key, arguments), cause);
    this.key = key;
    this.arguments = arguments.clone();
  }

  /**
   * The key of the sentence, by which a program tells one problem from another.
   *
   * @return a key of {@link Messages}
   */
  public String key() {
    return key;
  }

  @Override
  public String getLocalizedMessage() {
    return message(Locale.getDefault(Locale.Category.DISPLAY));
  }

  /**
   * The sentence in a language; after serialization, which leaves out what fills it, in English.
   */
  String message(Locale locale) {
    return arguments == null ? getMessage() : Messages.text(locale, key, arguments);
  }
}
