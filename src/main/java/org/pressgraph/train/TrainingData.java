package org.pressgraph.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.ner.tagger.Tags;
import org.pressgraph.text.Tokenizer;

/**
 * All text of a {@link TrainingRequest}.
 *
 * @param name what the model is called
 * @param texts what to learn from
 * @param heldOut what to measure with
 * @param unlabelled text without labels
 * @param taught text with the labels of a teacher
 */
record TrainingData(
    String name,
    List<TrainingText> texts,
    List<LabelledText> heldOut,
    List<String> unlabelled,
    List<TrainingText> taught) {

  static TrainingData read(TrainingRequest request, Tokenizer tokenizer) {
    List<TrainingText> texts = new ArrayList<>();
    List<LabelledText> heldOut = new ArrayList<>();
    List<String> unlabelled = new ArrayList<>();
    List<TrainingText> taught = new ArrayList<>();
    Set<Path> sources = taught(request, tokenizer, taught);
    boolean first = true;
    for (Path file : request.data()) {
      if (TaughtTextReader.isTaught(file)) {
        continue;
      }
      if (LabelledTextReader.isUnlabelled(file)) {
        unlabelled.addAll(LabelledTextReader.unlabelled(file));
        continue;
      }
      List<LabelledText> labelled = LabelledTextReader.labelled(file);
      for (int i = 0; i < labelled.size(); i++) {
        LabelledText text = labelled.get(i);
        boolean complete = text.labels().size() == Tags.LABELS.size();
        if (complete
            && first
            && request.holdOut() > 0
            && i % request.holdOut() == request.holdOut() - 1) {
          heldOut.add(text);
        } else if ((int) (i * request.share()) < (int) ((i + 1) * request.share())) {
          texts.add(text(text, tokenizer, sources.contains(file) ? i : -1));
        }
      }
      first &= labelled.stream().noneMatch(t -> t.labels().size() == Tags.LABELS.size());
    }
    if (texts.isEmpty()) {
      throw new PressgraphException("train.nothing");
    }
    return new TrainingData(request.name(), texts, heldOut, unlabelled, taught);
  }

  /** Reads what teachers say; gives the files of whose text they say it. */
  private static Set<Path> taught(
      TrainingRequest request, Tokenizer tokenizer, List<TrainingText> taught) {
    Set<Path> sources = new HashSet<>();
    for (Path file : request.data()) {
      if (TaughtTextReader.isTaught(file)) {
        TaughtTextReader.Taught read = TaughtTextReader.read(file, request.data());
        sources.add(read.source());
        for (int i = 0; i < read.texts().size(); i++) {
          taught.add(text(read.texts().get(i), tokenizer, read.origins().get(i)));
        }
      }
    }
    return sources;
  }

  private static TrainingText text(LabelledText text, Tokenizer tokenizer, int origin) {
    return new TrainingText(text, tokenizer.tokenize(text.text()), origin);
  }
}
