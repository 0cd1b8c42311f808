package org.pressgraph.ner;

/**
 * Mends names that hold only one of a pair of quotation marks. To a happening the other, right
 * beside it, belongs (“匠心杯”主题竞赛); any other name goes without the mark at its edge (“ + 石榴花调解室 +
 * ”).
 */
final class Quotes {

  private static final int LONGEST = 30;

  private Quotes() {}

  static void balance(MentionEditor editor) {
    String text = editor.text();
    for (Mention mention : editor.mentions()) {
      if (mention.type() != MentionType.EVENT) {
        strip(editor, mention);
        continue;
      }
      int begin = mention.begin();
      int end = mention.end();
      int depth = 0;
      for (int at = begin; at < end; at++) {
        if (text.charAt(at) == '“') {
          depth++;
        } else if (text.charAt(at) == '”' && --depth < 0) {
          begin = begin > 0 && text.charAt(begin - 1) == '“' ? begin - 1 : at + 1;
          depth = 0;
        }
      }
      if (depth > 0) {
        int close = text.indexOf('”', end);
        end = close >= 0 && close - end < LONGEST ? close + 1 : end;
      }
      put(editor, mention, begin, end);
    }
  }

  private static void strip(MentionEditor editor, Mention mention) {
    String name = mention.in(editor.text());
    boolean opens = name.startsWith("“") && name.indexOf('”') < 0;
    boolean closes = name.endsWith("”") && name.indexOf('“') < 0;
    put(editor, mention, mention.begin() + (opens ? 1 : 0), mention.end() - (closes ? 1 : 0));
  }

  private static void put(MentionEditor editor, Mention mention, int begin, int end) {
    if (begin != mention.begin() || end != mention.end()) {
      editor.remove(mention);
      if (end - begin > 2) {
        editor.putOver(
            new Mention(begin, end, mention.type(), mention.confidence()), MentionType.WORK);
      }
    }
  }
}
