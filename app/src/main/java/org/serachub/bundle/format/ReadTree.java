package org.serachub.bundle.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads bytes as one YAML document of plain text, lists and keys. Anchors, aliases and tags are
 * refused: they make a file hard to review, and a small one huge.
 */
final class ReadTree {
  /** The most a bundle may hold, in bytes. */
  static final int MOST_BYTES = 20 * 1024 * 1024;

  private static final int DEEPEST = 20;

  private final Mistakes mistakes;

  ReadTree(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The tree; empty if the bytes are no such document, about which a mistake is noted. */
  Optional<Tree> read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      mistakes.add(Place.START, "the file is larger than 20 MB");
      return Optional.empty();
    }
    return text(bytes).flatMap(this::parsed);
  }

  private Optional<String> text(byte[] bytes) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    try {
      var text = decoder.decode(in).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException broken) {
      mistakes.add(after(bytes, in.position()), "not UTF-8 text from here on");
      return Optional.empty();
    }
  }

  private static Place after(byte[] bytes, int position) {
    var before = new String(bytes, 0, position, StandardCharsets.UTF_8);
    var lineStart = before.lastIndexOf('\n') + 1;
    var line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Place(line, before.codePointCount(lineStart, before.length()) + 1);
  }

  private Optional<Tree> parsed(String text) {
    var settings = LoadSettings.builder().setCodePointLimit(MOST_BYTES + 1).build();
    try {
      var events = new Parse(settings).parseString(text).iterator();
      return document(events);
    } catch (MarkedYamlEngineException wrong) {
      var at = wrong.getProblemMark().map(m -> new Place(m.getLine() + 1, m.getColumn() + 1));
      mistakes.add(at.orElse(Place.START), "not YAML from here on");
      return Optional.empty();
    } catch (YamlEngineException wrong) {
      mistakes.add(Place.START, "not YAML, or it holds a character YAML does not allow");
      return Optional.empty();
    }
  }

  private Optional<Tree> document(Iterator<Event> events) {
    Optional<Tree> tree = Optional.empty();
    while (events.hasNext()) {
      var event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentEnd -> {}
        case DocumentStart -> {
          if (tree.isPresent()) {
            mistakes.add(at(event), "a bundle is one document; this is a second");
            return tree;
          }
          tree = Optional.of(node(events.next(), events, 0));
        }
        default -> throw new IllegalStateException("unexpected event");
      }
    }
    if (tree.isEmpty()) {
      mistakes.add(Place.START, "the file is empty");
    }
    return tree;
  }

  private Tree node(Event event, Iterator<Event> events, int depth) {
    refuseShorthand(event);
    return switch (event.getEventId()) {
      case Scalar -> new Tree.Scalar(((ScalarEvent) event).getValue(), at(event));
      case Alias -> new Tree.Refused(at(event));
      case SequenceStart -> deep(depth, event, events) ? many(event, events, depth) : gone(event);
      case MappingStart -> deep(depth, event, events) ? mapping(event, events, depth) : gone(event);
      default -> throw new IllegalStateException("unexpected event");
    };
  }

  private void refuseShorthand(Event event) {
    if (event instanceof AliasEvent) {
      mistakes.add(at(event), "aliases (`*name`) are not used in a bundle; write it out");
    } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      mistakes.add(at(event), "anchors (`&name`) are not used in a bundle");
    }
    var tagged =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag().isPresent();
          case CollectionStartEvent collection -> collection.getTag().isPresent();
          default -> false;
        };
    if (tagged) {
      mistakes.add(at(event), "tags (`!name`) are not used in a bundle");
    }
  }

  private boolean deep(int depth, Event event, Iterator<Event> events) {
    if (depth < DEEPEST) {
      return true;
    }
    mistakes.add(at(event), "nested too deeply");
    for (var open = 1; open > 0; ) {
      open +=
          switch (events.next().getEventId()) {
            case SequenceStart, MappingStart -> 1;
            case SequenceEnd, MappingEnd -> -1;
            default -> 0;
          };
    }
    return false;
  }

  private static Tree gone(Event event) {
    return new Tree.Refused(at(event));
  }

  private Tree many(Event start, Iterator<Event> events, int depth) {
    var items = new ArrayList<Tree>();
    for (var e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, events, depth + 1));
    }
    return new Tree.Many(items, at(start));
  }

  private Tree mapping(Event start, Iterator<Event> events, int depth) {
    var pairs = new ArrayList<Tree.Pair>();
    for (var e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      var key = node(e, events, depth + 1);
      var held = node(events.next(), events, depth + 1);
      if (key instanceof Tree.Scalar scalar) {
        pairs.add(new Tree.Pair(scalar, held));
      } else if (!(key instanceof Tree.Refused)) {
        mistakes.add(key.at(), "a key is a word");
      }
    }
    return new Tree.Mapping(pairs, at(start));
  }

  private static Place at(Event event) {
    return event
        .getStartMark()
        .map(mark -> new Place(mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(Place.START);
  }
}
