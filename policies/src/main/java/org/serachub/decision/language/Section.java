package org.serachub.decision.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a document, read key by key. Whatever is wrong goes to the list of mistakes and
 * reading goes on.
 */
final class Section {
  private final String file;
  private final Place place;
  private final Map<String, Word> keys = new LinkedHashMap<>();
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final List<Mistake> mistakes;

  private Section(String file, Place place, List<Mistake> mistakes) {
    this.file = file;
    this.place = place;
    this.mistakes = mistakes;
  }

  /** A scalar and where it stands. */
  record Word(String text, Place place) {}

  static Section of(String file, Node node, List<Mistake> mistakes) {
    Section section = new Section(file, place(file, node), mistakes);
    if (!(node instanceof MappingNode mapping)) {
      section.mistake("keys and values are expected here");
      return section;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        if (section.values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
          section.mistake(place(file, key), "`" + key.getValue() + "` stands here twice");
        }
        section.keys.put(key.getValue(), new Word(key.getValue(), place(file, key)));
      } else {
        section.mistake(place(file, tuple.getKeyNode()), "a key is a word");
      }
    }
    return section;
  }

  Place place() {
    return place;
  }

  Place placeOf(String key) {
    Node node = values.get(key);
    return node == null ? place : place(file, node);
  }

  /** Tells of keys that mean nothing here, and of those that are missing. */
  Section expect(Set<String> required, Set<String> optional) {
    List<String> known = new ArrayList<>(required);
    known.addAll(optional);
    for (Word key : keys.values()) {
      if (!known.contains(key.text())) {
        mistake(
            key.place(),
            "`" + key.text() + "` is not known here" + NearestWord.hint(key.text(), known));
      }
    }
    for (String key : required.stream().sorted().toList()) {
      if (!values.containsKey(key)) {
        mistake("`" + key + "` is missing");
      }
    }
    return this;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  List<Word> keys() {
    return List.copyOf(keys.values());
  }

  /** Text that is there and not blank. */
  Optional<String> text(String key) {
    return word(key).map(Word::text);
  }

  Optional<Word> word(String key) {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(new Word(scalar.getValue().strip(), place(file, node)));
    }
    mistake(place(file, node), "`" + key + "` needs text");
    return Optional.empty();
  }

  /** One word, or a list of words; never an empty list. */
  List<Word> words(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof ScalarNode) {
      return word(key).stream().toList();
    }
    List<Word> words = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
        words.add(new Word(scalar.getValue().strip(), place(file, item)));
      } else {
        mistake(place(file, item), "a word is expected here");
      }
    }
    return words;
  }

  /** Nodes of a list that is not empty. */
  List<Node> items(String key) {
    Node node = values.get(key);
    if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      return sequence.getValue();
    }
    if (node != null) {
      mistake(place(file, node), "`" + key + "` needs a list that is not empty");
    }
    return List.of();
  }

  /** The mappings of a list. */
  List<Section> sections(String key) {
    return items(key).stream().map(item -> of(file, item, mistakes)).toList();
  }

  /** The mapping under that key, if there is one. */
  Optional<Section> section(String key) {
    return Optional.ofNullable(values.get(key)).map(node -> of(file, node, mistakes));
  }

  boolean isMapping(String key) {
    return values.get(key) instanceof MappingNode;
  }

  boolean yes(String key) {
    return word(key)
        .map(
            word -> {
              if (!word.text().equals("yes") && !word.text().equals("no")) {
                mistake(word.place(), "`" + key + "` is `yes` or `no`");
              }
              return word.text().equals("yes");
            })
        .orElse(false);
  }

  void mistake(String text) {
    mistake(place, text);
  }

  void mistake(Place at, String text) {
    mistakes.add(new Mistake(at, text));
  }

  private static Place place(String file, Node node) {
    Optional<Mark> mark = node.getStartMark();
    return new Place(
        file, mark.map(m -> m.getLine() + 1).orElse(1), mark.map(m -> m.getColumn() + 1).orElse(1));
  }
}
