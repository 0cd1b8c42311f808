package org.pressgraph.ner.tagger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The file of a {@link TaggerModel}: a mark, a version, the model's parts one behind the other, and
 * a sum over all of it. It is not compressed, for what a compressor writes may differ from one
 * version of it to the next; the numbers of the features, ascending, are written as their
 * differences, and of a feature's weights the commonest and those that are others.
 */
public final class ModelFile {

  private static final int MARK = 0x50475447; // PGTG
  private static final int VERSION = 2;

  /** No model has more; a damaged file could ask for any amount of memory. */
  private static final int MOST_FEATURES = 4_000_000;

  private static final int LARGEST = 1 << 28;

  private ModelFile() {}

  /**
   * Writes a model.
   *
   * @param model the model
   * @param out where it goes; it is flushed, not closed
   * @throws IOException if writing fails
   */
  public static void write(TaggerModel model, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeInt(MARK);
    data.writeInt(VERSION);
    writeInfo(data, model.info());
    writeClusters(data, model.knowledge().clusters());
    writeDictionaries(data, model.knowledge().dictionaries());
    data.writeFloat(model.scale());
    for (float transition : model.transitions()) {
      data.writeFloat(transition);
    }
    writeFeatures(data, model.features(), model.weights());
    data.writeInt(sum(bytes.toByteArray(), bytes.size()));
    bytes.writeTo(out);
    out.flush();
  }

  /**
   * Reads a model.
   *
   * @param in where it stands; read to its end
   * @return the model
   * @throws IOException if reading fails, or what is read is not a whole model of this version; the
   *     message says which
   */
  public static TaggerModel read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST);
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      if (data.readInt() != MARK) {
        throw new IOException("it is no model of a tagger");
      }
      int version = data.readInt();
      if (version != VERSION) {
        throw new IOException("version " + version + " of the format is not known");
      }
      int end = bytes.length - Integer.BYTES;
      if (ByteBuffer.wrap(bytes).getInt(end) != sum(bytes, end)) {
        throw new IOException("the model is cut off or damaged");
      }
      return readParts(data);
    } catch (EOFException | IndexOutOfBoundsException e) {
      throw new IOException("the model is cut off", e);
    } catch (IllegalArgumentException e) {
      throw new IOException("the model is damaged", e);
    }
  }

  private static int sum(byte[] bytes, int end) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, end);
    return (int) sum.getValue();
  }

  private static TaggerModel readParts(DataInputStream data) throws IOException {
    Map<String, String> info = readInfo(data);
    WordClusters clusters = readClusters(data);
    List<NameDictionary> dictionaries = readDictionaries(data);
    float scale = data.readFloat();
    float[] transitions = new float[Tags.COUNT * Tags.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = data.readFloat();
    }
    long[] features = new long[count(data, MOST_FEATURES)];
    byte[] weights = new byte[features.length * Tags.COUNT];
    readFeatures(data, features, weights);
    return new TaggerModel(
        info, new TaggerKnowledge(clusters, dictionaries), features, weights, transitions, scale);
  }

  private static void writeDictionaries(DataOutputStream data, List<NameDictionary> dictionaries)
      throws IOException {
    data.writeInt(dictionaries.size());
    for (NameDictionary dictionary : dictionaries) {
      data.writeInt(dictionary.names().size());
      for (Map.Entry<String, Integer> name : dictionary.names().entrySet()) {
        data.writeUTF(name.getKey());
        data.writeByte(name.getValue());
      }
    }
  }

  private static List<NameDictionary> readDictionaries(DataInputStream data) throws IOException {
    List<NameDictionary> dictionaries = new ArrayList<>();
    int count = count(data, 100);
    for (int d = 0; d < count; d++) {
      Map<String, Integer> names = new TreeMap<>();
      int size = count(data, MOST_FEATURES);
      for (int i = 0; i < size; i++) {
        names.put(data.readUTF(), (int) data.readByte());
      }
      dictionaries.add(new NameDictionary(names));
    }
    return dictionaries;
  }

  private static void writeInfo(DataOutputStream data, Map<String, String> info)
      throws IOException {
    data.writeInt(info.size());
    for (Map.Entry<String, String> entry : info.entrySet()) {
      data.writeUTF(entry.getKey());
      data.writeUTF(entry.getValue());
    }
  }

  private static Map<String, String> readInfo(DataInputStream data) throws IOException {
    Map<String, String> info = new TreeMap<>();
    int size = count(data, 1000);
    for (int i = 0; i < size; i++) {
      info.put(data.readUTF(), data.readUTF());
    }
    return info;
  }

  private static void writeClusters(DataOutputStream data, WordClusters clusters)
      throws IOException {
    data.writeByte(clusters.grains());
    data.writeInt(clusters.classes().size());
    for (Map.Entry<String, int[]> entry : clusters.classes().entrySet()) {
      data.writeUTF(entry.getKey());
      for (int g = 0; g < clusters.grains(); g++) {
        data.writeShort(entry.getValue()[g]);
      }
    }
  }

  private static WordClusters readClusters(DataInputStream data) throws IOException {
    int grains = data.readUnsignedByte();
    Map<String, int[]> classes = new TreeMap<>();
    int words = count(data, MOST_FEATURES);
    for (int i = 0; i < words; i++) {
      String word = data.readUTF();
      int[] numbers = new int[grains];
      for (int g = 0; g < grains; g++) {
        numbers[g] = data.readShort();
      }
      classes.put(word, numbers);
    }
    return new WordClusters(grains, classes);
  }

  private static void writeFeatures(DataOutputStream data, long[] features, byte[] weights)
      throws IOException {
    data.writeInt(features.length);
    long before = 0;
    for (int f = 0; f < features.length; f++) {
      for (long rest = features[f] - before; ; rest >>>= 7) {
        boolean more = rest > 0x7F;
        data.writeByte((int) (rest & 0x7F) | (more ? 0x80 : 0));
        if (!more) {
          break;
        }
      }
      before = features[f];
      writeWeights(data, weights, f * Tags.COUNT);
    }
  }

  private static void writeWeights(DataOutputStream data, byte[] weights, int row)
      throws IOException {
    byte common = commonest(weights, row);
    int others = 0;
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      others |= weights[row + tag] != common ? 1 << tag : 0;
    }
    data.writeByte(common);
    data.writeByte(others >> 16);
    data.writeShort(others);
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      if ((others >> tag & 1) != 0) {
        data.writeByte(weights[row + tag]);
      }
    }
  }

  private static byte commonest(byte[] weights, int row) {
    byte[] sorted = Arrays.copyOfRange(weights, row, row + Tags.COUNT);
    Arrays.sort(sorted);
    byte common = sorted[0];
    int most = 0;
    int same = 0;
    for (int i = 0; i < sorted.length; i++) {
      same = i > 0 && sorted[i] == sorted[i - 1] ? same + 1 : 1;
      if (same > most) {
        most = same;
        common = sorted[i];
      }
    }
    return common;
  }

  private static void readFeatures(DataInputStream data, long[] features, byte[] weights)
      throws IOException {
    long before = 0;
    for (int f = 0; f < features.length; f++) {
      int shift = 0;
      int part;
      do {
        part = data.readUnsignedByte();
        before += (long) (part & 0x7F) << shift;
        shift += 7;
      } while (part > 0x7F && shift < 63);
      features[f] = before;
      byte common = data.readByte();
      int others = data.readUnsignedByte() << 16 | data.readUnsignedShort();
      for (int tag = 0; tag < Tags.COUNT; tag++) {
        boolean isOther = (others >> tag & 1) != 0;
        weights[f * Tags.COUNT + tag] = isOther ? data.readByte() : common;
      }
    }
  }

  private static int count(DataInputStream data, int most) throws IOException {
    int count = data.readInt();
    if (count < 0 || count > most) {
      throw new IOException("the model is damaged");
    }
    return count;
  }
}
