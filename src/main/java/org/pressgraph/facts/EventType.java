package org.pressgraph.facts;

/** The kinds of reported happenings. */
public enum EventType {
  /** 会议, 座谈会, 代表大会 */
  MEETING,
  /** 谈话, 会见, 交换意见 */
  TALK,
  /** 集体学习, 传达学习 */
  STUDY,
  /** 调研, 考察, 慰问 */
  VISIT,
  /** 启动, 开幕, 颁奖, 开班, 揭晓 */
  CEREMONY,
  /** 竞赛, 运动会 */
  COMPETITION,
  /** 论坛, 研讨, 交流 */
  FORUM,
  /** 培训 */
  TRAINING,
  /** 发表, 印发, 发布, 出版 */
  PUBLICATION,
  /** 签约 */
  AGREEMENT,
  /** 专项行动, 系列活动 */
  CAMPAIGN,
  /** 表彰, 授予 */
  AWARD,
  /** 开通, 投运, 开工, 成立, 首发 */
  OPENING,
  /** 纠纷, 事故, 案件 */
  INCIDENT,
  /** Anything else that happened. */
  OTHER
}
