package org.pressgraph.page;

/**
 * Somebody whom the article names as its author.
 *
 * @param name the name as it stands, without blanks
 * @param role what the person did
 * @param begin the offset of the name on the raw page, in code points
 * @param end the offset after the name, in code points
 */
public record Byline(String name, Role role, int begin, int end) {

  /** What somebody named in a byline did. */
  public enum Role {
    /** 记者 */
    REPORTER,
    /** 通讯员 */
    CORRESPONDENT,
    /** 摄影, 摄 */
    PHOTOGRAPHER,
    /** 作者, or no word at all */
    AUTHOR
  }
}
