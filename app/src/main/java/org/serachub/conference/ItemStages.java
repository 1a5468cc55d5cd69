package org.serachub.conference;

import java.util.List;
import java.util.Optional;
import org.serachub.decision.Stage;

/** The stages of an item, and the steps between them: the whole of it. */
public final class ItemStages {
  /** One step from one stage to another. */
  public record Edge(Stage from, ItemStep step, Stage to) {}

  /** Every step there is. */
  public static final List<Edge> EDGES =
      List.of(
          new Edge(Stage.RESEARCH, ItemStep.SEAL, Stage.PACK_SEALED),
          new Edge(Stage.PACK_SEALED, ItemStep.START, Stage.IN_CONFERENCE),
          new Edge(Stage.IN_CONFERENCE, ItemStep.FOLLOW_UP, Stage.FOLLOW_UP),
          new Edge(Stage.RESEARCH, ItemStep.CLOSE, Stage.CLOSED),
          new Edge(Stage.PACK_SEALED, ItemStep.CLOSE, Stage.CLOSED),
          new Edge(Stage.IN_CONFERENCE, ItemStep.CLOSE, Stage.CLOSED),
          new Edge(Stage.FOLLOW_UP, ItemStep.CLOSE, Stage.CLOSED),
          new Edge(Stage.CLOSED, ItemStep.REOPEN, Stage.RESEARCH));

  private ItemStages() {}

  /** Where {@code step} leads from {@code from}; empty if it cannot be taken there. */
  public static Optional<Stage> after(Stage from, ItemStep step) {
    return EDGES.stream()
        .filter(edge -> edge.from() == from && edge.step() == step)
        .map(Edge::to)
        .findFirst();
  }

  /** The steps that can be taken from {@code from}, in the order of the table. */
  public static List<ItemStep> from(Stage from) {
    return EDGES.stream().filter(edge -> edge.from() == from).map(Edge::step).toList();
  }
}
