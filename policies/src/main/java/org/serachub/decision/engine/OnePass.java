package org.serachub.decision.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Basis;
import org.serachub.decision.Decision;
import org.serachub.decision.Held;
import org.serachub.decision.Level;
import org.serachub.decision.Policy;

/**
 * The decisions of one request on all values of a case. What reader and request say is looked at
 * once, and what a value has in common with the one before it is not looked at again. For one
 * thread.
 */
public final class OnePass implements Policy.Pass {
  private static final long[][] NOTHING = {};

  private final CompiledPolicy policy;
  private final RuleIndex index;
  private final long[] request;
  private final Memory memory = new Memory();

  OnePass(CompiledPolicy policy, long[] request) {
    this.policy = policy;
    this.index = policy.index();
    this.request = request;
  }

  /** A value that was looked at, and what holds for all that are marked like it. */
  private record Marked(Held held, Basis basis, long[][] holding) {
    /** Whatever the field; custody goes with the basis. */
    boolean like(Held other, Basis on) {
      return on == basis
          && other.about() == held.about()
          && other.release() == held.release()
          && other.handling() == held.handling()
          && other.kind() == held.kind()
          && other.custodian() == held.custodian()
          && other.author() == held.author();
    }
  }

  private static final class Memory {
    private @Nullable Marked last;
  }

  /** A level, and the rules that decide it, whose ids are made out when they are asked for. */
  public static final class Answer {
    private final Level level;
    private final RuleIndex index;
    final long[][] holding;
    private final int field;

    private Answer(Level level, RuleIndex index, long[][] holding, int field) {
      this.level = level;
      this.index = index;
      this.holding = holding;
      this.field = field;
    }

    /** How much of the value the reader gets. */
    public Level level() {
      return level;
    }

    /** How many rules decide it. */
    public int deciding() {
      int count = 0;
      for (int word = 0; word < index.words(); word++) {
        count += Long.bitCount(word(word));
      }
      return count;
    }

    private long word(int word) {
      long bits = 0;
      for (long[] each : holding) {
        if (holding.length == 1 || index.level(each, field) == level) {
          bits |= index.deciding(each, field, level, word);
        }
      }
      return bits;
    }

    /** With the ids of the deciding rules. */
    public Decision decision() {
      long[] deciding = new long[index.words()];
      Arrays.setAll(deciding, this::word);
      return new Decision(level, index.ids(deciding));
    }
  }

  /** Decides one value; an error of any kind gives HIDDEN and raises an alert. */
  public Answer decide(Held held, Basis on) {
    try {
      return answer(held, on);
    } catch (RuntimeException e) {
      policy.raise(e);
      return hidden();
    }
  }

  @Override
  public Level level(Held held, Basis basis) {
    return decide(held, basis).level();
  }

  private Answer hidden() {
    return new Answer(Level.HIDDEN, index, NOTHING, 0);
  }

  Answer answer(Held held, Basis on) {
    CompiledPolicy.Slot slot = policy.slot(held.field());
    if (!slot.canBe(held.about())) {
      return hidden();
    }
    if (held.custody() != (on.agreement() == AgreementState.OWN)) {
      throw new IllegalArgumentException("custody and agreement contradict each other");
    }
    return highest(holding(held, on), slot.position());
  }

  private long[][] holding(Held held, Basis on) {
    Marked last = memory.last;
    if (last == null || !last.like(held, on)) {
      long[] narrowed = request.clone();
      policy.narrow(narrowed, held);
      last = new Marked(held, on, policy.holding(narrowed, on));
      memory.last = last;
    }
    return last.holding();
  }

  /** Once with each live decision; the highest counts. */
  private Answer highest(long[][] holding, int field) {
    Level highest = Level.HIDDEN;
    for (long[] each : holding) {
      highest = highest.max(index.level(each, field));
    }
    return new Answer(highest, index, holding, field);
  }
}
