package org.leadtocash.core.credit.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leadtocash.core.credit.booking.LedgerEffect;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;

/**
 * A ledger in memory: one lock over all of it, so that commands run strictly one after another. What is not needed to
 * decide, such as hashes, is worked out when somebody reads.
 */
final class MemoryLedgerStore implements CreditLedgerStore {
    private final LedgerRules rules;
    private final MemoryLedgerBook book = new MemoryLedgerBook();

    MemoryLedgerStore(LedgerRules rules) {
        this.rules = rules;
    }

    @Override
    public LedgerRules rules() {
        return rules;
    }

    @Override
    public synchronized List<Outcome> apply(List<Command> batch) {
        return batch.stream().map(this::apply).toList();
    }

    private Outcome apply(Command command) {
        Optional<Outcome> answered = answered(command);
        if (answered.isPresent()) {
            return answered.get();
        }
        LedgerEffect effect = rules.apply(book, command);
        book.write(command, effect);
        return effect.outcome();
    }

    private Optional<Outcome> answered(Command command) {
        return book.answer(command.head().key())
                .map(answer -> answer.answers(command) ? answer : LedgerRules.conflict(command));
    }

    @Override
    public synchronized Simulation simulate(Command command) {
        Outcome outcome =
                answered(command).orElseGet(() -> rules.apply(book, command).outcome());
        return Simulation.of(outcome, command, book);
    }

    @Override
    public synchronized <T> T read(Function<? super LedgerBook, T> question) {
        return question.apply(book);
    }
}
