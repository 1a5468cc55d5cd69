package org.serachub.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.serachub.decision.Stage;

final class ItemStagesTest {
  @Test
  void anItemGoesFromResearchToTheConferenceAndOn() {
    var stages =
        Stream.of(ItemStep.SEAL, ItemStep.START, ItemStep.FOLLOW_UP, ItemStep.CLOSE)
            .reduce(
                List.of(Stage.RESEARCH),
                (path, step) ->
                    Stream.concat(path.stream(), ItemStages.after(path.getLast(), step).stream())
                        .toList(),
                (a, b) -> a);
    assertEquals(
        List.of(
            Stage.RESEARCH, Stage.PACK_SEALED, Stage.IN_CONFERENCE, Stage.FOLLOW_UP, Stage.CLOSED),
        stages);
  }

  @Test
  void noStepIsSkippedOrTakenBack() {
    assertEquals(Optional.empty(), ItemStages.after(Stage.RESEARCH, ItemStep.START));
    assertEquals(Optional.empty(), ItemStages.after(Stage.FOLLOW_UP, ItemStep.START));
    assertEquals(Optional.empty(), ItemStages.after(Stage.PACK_SEALED, ItemStep.SEAL));
  }

  @Test
  void whatIsClosedIsOnlyHeardAgainFromResearchOn() {
    assertEquals(List.of(ItemStep.REOPEN), ItemStages.from(Stage.CLOSED));
    assertEquals(Optional.of(Stage.RESEARCH), ItemStages.after(Stage.CLOSED, ItemStep.REOPEN));
  }

  @Test
  void everyStageButTheLastCanBeClosedAndNoStepIsAmbiguous() {
    for (var stage : EnumSet.range(Stage.RESEARCH, Stage.FOLLOW_UP)) {
      assertEquals(Optional.of(Stage.CLOSED), ItemStages.after(stage, ItemStep.CLOSE));
    }
    var keys = ItemStages.EDGES.stream().map(edge -> List.of(edge.from(), edge.step())).toList();
    assertTrue(keys.stream().distinct().count() == keys.size());
  }

  @Test
  void theUndertakingIsNamedByTheHashOfItsText() {
    var text = new UndertakingText();
    assertEquals(16, text.points().size());
    assertEquals(64, text.fingerprint().length());
  }
}
