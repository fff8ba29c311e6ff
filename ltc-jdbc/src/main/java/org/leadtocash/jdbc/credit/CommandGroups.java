package org.leadtocash.jdbc.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.leadtocash.core.credit.booking.Outcome;

/**
 * Lets commands that wait at the same moment share a transaction. Whoever comes first leads: it takes what waits, runs it,
 * hands out the answers, and passes the lead on. No thread of its own.
 */
final class CommandGroups {
    private final int most;
    private final Function<List<PreparedCommand>, List<Outcome>> transaction;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();

    /** A call that waits for its answers, or for the lead. */
    private static final class Waiting {
        private final List<PreparedCommand> batch;
        private final Semaphore called = new Semaphore(0);
        private Optional<List<Outcome>> outcomes = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();

        Waiting(List<PreparedCommand> batch) {
            this.batch = batch;
        }

        boolean isDone() {
            return outcomes.isPresent() || failure.isPresent();
        }

        List<Outcome> answer() {
            failure.ifPresent(wrong -> {
                throw wrong;
            });
            return outcomes.orElseThrow();
        }
    }

    CommandGroups(int most, Function<List<PreparedCommand>, List<Outcome>> transaction) {
        this.most = most;
        this.transaction = transaction;
    }

    int most() {
        return most;
    }

    /** How many calls wait for a transaction to begin. */
    int waiting() {
        return queue.size();
    }

    List<Outcome> submit(List<PreparedCommand> batch) {
        Waiting mine = new Waiting(batch);
        queue.add(mine);
        while (!mine.isDone()) {
            if (led.compareAndSet(false, true)) {
                lead(mine);
            } else {
                mine.called.acquireUninterruptibly();
            }
        }
        return mine.answer();
    }

    /** Runs groups until the own one is done, then calls the next who waits. */
    private void lead(Waiting mine) {
        try {
            while (!mine.isDone() && !queue.isEmpty()) {
                run(take());
            }
        } finally {
            led.set(false);
            Waiting next = queue.peek();
            if (next != null) {
                next.called.release();
            }
        }
    }

    private List<Waiting> take() {
        List<Waiting> group = new ArrayList<>();
        int commands = 0;
        for (Waiting next = queue.peek(); next != null; next = queue.peek()) {
            commands += next.batch.size();
            if (!group.isEmpty() && commands > most) {
                break;
            }
            group.add(queue.remove());
        }
        return group;
    }

    private void run(List<Waiting> group) {
        List<PreparedCommand> all =
                group.stream().flatMap(waiting -> waiting.batch.stream()).toList();
        try {
            List<Outcome> outcomes = transaction.apply(all);
            int from = 0;
            for (Waiting waiting : group) {
                int to = from + waiting.batch.size();
                waiting.outcomes = Optional.of(List.copyOf(outcomes.subList(from, to)));
                from = to;
            }
        } catch (LedgerUnavailableException gone) {
            group.forEach(waiting -> waiting.failure = Optional.of(gone));
        } catch (RuntimeException wrong) {
            alone(group, wrong);
        } finally {
            group.forEach(waiting -> waiting.called.release());
        }
    }

    /** One call that cannot be run does not stop the others of its group. */
    private void alone(List<Waiting> group, RuntimeException wrong) {
        if (group.size() == 1) {
            group.get(0).failure = Optional.of(wrong);
        } else {
            group.forEach(waiting -> run(List.of(waiting)));
        }
    }
}
