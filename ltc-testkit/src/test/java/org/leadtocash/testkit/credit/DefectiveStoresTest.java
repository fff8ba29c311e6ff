package org.leadtocash.testkit.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.Tolerance;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.ledger.CreditLedger;
import org.leadtocash.core.credit.ledger.CreditLedgerStore;
import org.leadtocash.core.credit.ledger.LedgerBook;
import org.leadtocash.core.credit.ledger.Simulation;

/** A defect planted in a store is found by the laws. */
class DefectiveStoresTest {

    /** What is wrong with a store. */
    enum Defect {
        FORGETS_KEYS,
        DROPS_THE_LAST_OF_A_BATCH,
        LETS_ONE_CENT_MORE_PASS,
        WRITES_ON_SIMULATION,
        REUSES_REFUSED_KEYS
    }

    /** A store in memory with a defect. */
    private record Defective(CreditLedgerStore store, Defect defect, Set<String> seen) implements CreditLedgerStore {
        @Override
        public LedgerRules rules() {
            return store.rules();
        }

        @Override
        public List<Outcome> apply(List<Command> batch) {
            List<Command> sent = new ArrayList<>(batch);
            if (defect == Defect.DROPS_THE_LAST_OF_A_BATCH && batch.size() > 4) {
                Outcome dropped = store.simulate(sent.remove(batch.size() - 1)).outcome();
                List<Outcome> outcomes = new ArrayList<>(store.apply(sent));
                outcomes.add(dropped);
                return outcomes;
            }
            sent.replaceAll(this::changed);
            return store.apply(sent);
        }

        private Command changed(Command command) {
            if (defect == Defect.LETS_ONE_CENT_MORE_PASS && command instanceof Command.SetAccount set) {
                CreditAccount account = set.account();
                return new Command.SetAccount(
                        set.head(),
                        new CreditAccount(
                                account.key(),
                                account.currency(),
                                account.base(),
                                account.temporary(),
                                account.covers(),
                                Tolerance.ofPercent(new BigDecimal("5")),
                                account.riskClass(),
                                account.standing(),
                                account.terms()));
            }
            boolean again = !seen.add(command.head().key());
            boolean forgotten = defect == Defect.FORGETS_KEYS
                    || (defect == Defect.REUSES_REFUSED_KEYS
                            && store.<Boolean>read(
                                    book -> book.answer(command.head().key())
                                            .filter(answer -> !answer.isAccepted())
                                            .isPresent()));
            if (again && forgotten && command instanceof Command.Release release) {
                return new Command.Release(renamed(release.head()), release.hold(), release.from(), release.amount());
            }
            if (again && forgotten && command instanceof Command.Post post) {
                return new Command.Post(renamed(post.head()), post.hold(), post.amount(), post.restStays());
            }
            return command;
        }

        private Command.Head renamed(Command.Head head) {
            return new Command.Head(head.key() + "'" + seen.size(), head.at(), head.day(), head.actor(), head.reason());
        }

        @Override
        public Simulation simulate(Command command) {
            Simulation advice = store.simulate(command);
            if (defect == Defect.WRITES_ON_SIMULATION) {
                assertThat(store.apply(List.of(command))).hasSize(1);
            }
            return advice;
        }

        @Override
        public <T> T read(Function<? super LedgerBook, T> question) {
            return store.read(question);
        }
    }

    private static CreditLedgerStoreLaws laws(Defect defect) {
        return rules -> new Defective(CreditLedger.inMemory(rules).store(), defect, new HashSet<>());
    }

    private static final Map<String, Consumer<CreditLedgerStoreLaws>> LAWS = Map.of(
            "answers",
            laws -> LongStream.range(0, 40).forEach(seed -> laws.everyAnswerIsThatOfTheReference(seed, 60)),
            "batches",
            laws -> LongStream.range(0, 20).forEach(laws::aBatchIsItsCommandsOneAfterTheOther),
            "advice",
            laws -> LongStream.range(0, 20).forEach(laws::adviceIsTheAnswerThatComes),
            "again",
            laws -> LongStream.range(0, 20).forEach(laws::whatWasSentOnceMayBeSentAgain));

    @ParameterizedTest
    @EnumSource
    void aPlantedDefectIsFound(Defect defect) {
        assertThat(LAWS.values().stream().map(law -> catchThrowable(() -> law.accept(laws(defect)))))
                .anyMatch(AssertionError.class::isInstance);
    }

    @Test
    void aSoundStoreIsNot() {
        LAWS.values()
                .forEach(law -> law.accept(rules -> CreditLedger.inMemory(rules).store()));
    }
}
