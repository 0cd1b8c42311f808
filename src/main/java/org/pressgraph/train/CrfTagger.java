package org.pressgraph.train;

import java.util.ArrayList;
import java.util.List;
import org.pressgraph.ner.tagger.FeatureExtractor;
import org.pressgraph.ner.tagger.TagSpan;
import org.pressgraph.ner.tagger.Tags;
import org.pressgraph.ner.tagger.Viterbi;
import org.pressgraph.text.Sentence;
import org.pressgraph.text.TokenizedText;

/** Tags text with the weights of training, before they are made into a model. One thread. */
final class CrfTagger {

  private final FeatureExtractor extractor;
  private final FeatureIndex index;
  private final Crf crf;
  private final Viterbi viterbi;
  private final long[] buffer;

  CrfTagger(FeatureExtractor extractor, FeatureIndex index, Crf crf) {
    this.extractor = extractor;
    this.index = index;
    this.crf = crf;
    viterbi = new Viterbi(crf.transitions());
    buffer = new long[extractor.mostFeatures()];
  }

  List<TagSpan> tag(TokenizedText text) {
    float[] scores = new float[text.text().length() * Tags.COUNT];
    FeatureExtractor.Features features = extractor.of(text);
    List<TagSpan> spans = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (int i = sentence.begin(); i < sentence.end(); i++) {
        int count = features.at(i, buffer);
        int[] positions = TrainingText.positions(buffer, count, index, false);
        crf.score(positions, positions.length, scores, i * Tags.COUNT);
      }
      byte[] tags = viterbi.best(scores, sentence.begin(), sentence.end());
      for (TagSpan span : Tags.decode(tags)) {
        int shift = sentence.begin();
        spans.add(new TagSpan(span.begin() + shift, span.end() + shift, span.label()));
      }
    }
    return spans;
  }
}
