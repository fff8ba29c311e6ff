package org.leadtocash.testkit.credit;

import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.credit.command.Command;

/** What was sent and has not been answered: a network that delivers in any order, twice, or not yet. */
final class Wire {
    private static final int MOST = 12;

    private final List<Command> waiting = new ArrayList<>();
    private final Dice dice;

    Wire(Dice dice) {
        this.dice = dice;
    }

    boolean isFull() {
        return waiting.size() >= MOST;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void put(Command command) {
        waiting.add(command);
    }

    /** Any of those that wait; now and then it stays there, to be delivered again. */
    Command take() {
        int which = dice.below(waiting.size());
        return dice.oneIn(6) ? waiting.get(which) : waiting.remove(which);
    }
}
