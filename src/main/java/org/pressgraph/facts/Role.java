package org.pressgraph.facts;

/** What a participant did in a happening. */
public enum Role {
  /** Who did it, where none of the others fits. */
  AGENT,
  /** 主办 */
  ORGANIZER,
  /** 承办, 协办, 联合 */
  CO_ORGANIZER,
  /** 指导 */
  SUPERVISOR,
  /** 主持 */
  HOST,
  /** 讲话, 发言, 讲解, 致辞 */
  SPEAKER,
  /** 出席, 参加, 陪同 */
  ATTENDEE,
  /** 获奖, 被慰问, 被授予 */
  RECIPIENT,
  /** The work published, the thing opened. */
  OBJECT
}
