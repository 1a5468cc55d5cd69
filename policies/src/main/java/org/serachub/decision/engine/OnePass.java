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
  private final Before before = new Before();

  OnePass(CompiledPolicy policy, long[] request) {
    this.policy = policy;
    this.index = policy.index();
    this.request = request;
  }

  /** What was looked at for the value before. */
  private static final class Before {
    private @Nullable Held held;
    private @Nullable Basis basis;
    private long[][] holding = NOTHING;
  }

  /** A level, and the rules that decide it, whose ids are made out when they are asked for. */
  public static final class Answer {
    private final Level level;
    private final RuleIndex index;
    private final long[][] holding;
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
    if (on != before.basis || !alike(held, before.held)) {
      before.holding = holding(held, on);
      before.held = held;
      before.basis = on;
    }
    return highest(slot.position());
  }

  /** Marked alike, but for the field. */
  private static boolean alike(Held held, @Nullable Held last) {
    return last != null
        && held.about() == last.about()
        && held.release() == last.release()
        && held.handling() == last.handling()
        && held.kind() == last.kind()
        && held.custodian() == last.custodian()
        && held.author() == last.author()
        && held.custody() == last.custody();
  }

  private long[][] holding(Held held, Basis on) {
    long[] narrowed = request.clone();
    policy.narrow(narrowed, held);
    return policy.holding(narrowed, on);
  }

  /** Once with each live decision; the highest counts. */
  private Answer highest(int field) {
    Level highest = Level.HIDDEN;
    for (long[] holding : before.holding) {
      highest = highest.max(index.level(holding, field));
    }
    return new Answer(highest, index, before.holding, field);
  }
}
