package org.pressgraph.facts;

/** What is particular about the holding of a post. */
public enum PositionStatus {
  /** 原, 前, 时任: held no more when the text was written. */
  FORMER,
  /** 代, 代理: held until somebody is elected or appointed. */
  ACTING
}
