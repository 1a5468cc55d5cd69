package org.serachub.decision.language;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Bytes to nodes, refusing everything a policy document has no use for before anything is built:
 * anchors, aliases, tags, depth, size and broken UTF-8.
 */
final class YamlReader {
  /** Bytes of one document, at most. */
  static final int LIMIT = 1 << 20;

  private static final int DEPTH = 12;

  private final String file;
  private final List<Mistake> mistakes;

  YamlReader(String file, List<Mistake> mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  Optional<Node> read(byte[] bytes) {
    if (bytes.length > LIMIT) {
      return mistake(new Place(file, 1, 1), "larger than 1 MB");
    }
    CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    if (decoder.decode(in, chars, true).isError()) {
      return mistake(after(chars.flip().toString()), "not UTF-8");
    }
    return parse(chars.flip().toString());
  }

  private Optional<Node> parse(String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(LIMIT).setUseMarks(true).build();
    int before = mistakes.size();
    try {
      List<Event> events = refuse(new Parse(settings).parseString(text));
      if (mistakes.size() > before) {
        return Optional.empty();
      }
      return new Composer(settings, new Checked(events)).getSingleNode();
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(this::place).orElse(new Place(file, 1, 1));
      return mistake(place, "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      return mistake(new Place(file, 1, 1), "not YAML");
    }
  }

  /** Events that were looked at, to be built from without reading the text again. */
  private static final class Checked implements Parser {
    private final List<Event> events;
    private int at;

    Checked(List<Event> events) {
      this.events = events;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
      return hasNext() && peekEvent().getEventId() == choice;
    }

    @Override
    public Event peekEvent() {
      return events.get(at);
    }

    @Override
    public Event next() {
      return events.get(at++);
    }

    @Override
    public boolean hasNext() {
      return at < events.size();
    }
  }

  private List<Event> refuse(Iterable<Event> events) {
    List<Event> seen = new ArrayList<>();
    int depth = 0;
    int documents = 0;
    for (Event event : events) {
      seen.add(event);
      Place place = event.getStartMark().map(this::place).orElse(new Place(file, 1, 1));
      if (event instanceof AliasEvent) {
        mistake(place, "aliases are not allowed");
      } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        mistake(place, "anchors are not allowed");
      }
      if (event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
          || event instanceof CollectionStartEvent start && start.getTag().isPresent()) {
        mistake(place, "tags are not allowed");
      }
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        mistake(place, "one document only");
      }
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > DEPTH || mistakes.size() > 200) {
        mistake(place, depth > DEPTH ? "nested too deeply" : "too many mistakes");
        return seen;
      }
    }
    return seen;
  }

  private Optional<Node> mistake(Place place, String text) {
    mistakes.add(new Mistake(place, text));
    return Optional.empty();
  }

  private Place place(Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Place after(String read) {
    List<String> lines = new ArrayList<>(List.of(read.split("\n", -1)));
    return new Place(file, lines.size(), lines.getLast().length() + 1);
  }
}
