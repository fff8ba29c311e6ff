package org.leadtocash.testkit.credit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.LedgerAccount;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.command.OverrideAllowance;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.ledger.CreditLedger;

/**
 * Somebody who looks at a ledger before and after every command, and holds that its invariants hold. I9 and I10, which are
 * about decisions and receivables, are with {@link DecisionWatch}.
 */
final class LedgerWatch {
    private final CreditLedger ledger;
    private final LedgerWorld world;
    private final Map<String, Outcome> answers = new HashMap<>();
    private final Set<String> resolved = new HashSet<>();
    private LedgerSight before;
    private LedgerSight after;
    private Optional<Command> last = Optional.empty();
    private Optional<Outcome> answer = Optional.empty();

    LedgerWatch(CreditLedger ledger, LedgerWorld world) {
        this.ledger = ledger;
        this.world = world;
        this.before = look();
        this.after = before;
    }

    private LedgerSight look() {
        return ledger.<LedgerSight>read(book -> LedgerSight.of(book, world.accounts()));
    }

    /** Sends a command and looks at what it did. */
    Outcome send(Command command) {
        before = after;
        Outcome outcome = ledger.apply(command);
        after = look();
        last = Optional.of(command);
        answer = Optional.of(outcome);
        return outcome;
    }

    /** Nothing was sent. */
    void idle() {
        before = after;
        last = Optional.empty();
        answer = Optional.empty();
    }

    /** Holds every invariant of the ledger after what was sent last. */
    void holds(String when) {
        Law law = Law.of(when + last.map(command -> ", after " + command).orElse(""));
        i1(law);
        i2(law);
        i3(law);
        i4(law);
        i5(law);
        i6(law);
        i7(law);
    }

    private boolean accepted() {
        return answer.filter(Outcome::isAccepted).isPresent();
    }

    /** I1: balances are the fold of the entries. */
    void i1(Law law) {
        law.same(after.balances(), ledger.rebuild());
    }

    /** I2: what a node is exposed to is what the customers below it are exposed to. */
    void i2(Law law) {
        for (CreditAccountKey node : after.accounts().keySet()) {
            if (!world.customers().contains(node)) {
                Map<String, BigDecimal> below = new TreeMap<>();
                world.customers().stream()
                        .filter(customer -> isBelow(customer, node))
                        .forEach(customer -> add(below, after.exposure().of(customer)));
                Map<String, BigDecimal> own = new TreeMap<>();
                add(own, after.exposure().of(node));
                law.same(node + " " + nonZero(own), node + " " + nonZero(below));
            }
        }
    }

    /** A customer of whom nobody said who answers for it is below whatever its documents are charged to. */
    private boolean isBelow(CreditAccountKey customer, CreditAccountKey node) {
        return Optional.ofNullable(after.accounts().get(customer)).map(LedgerAccount::path).stream()
                .flatMap(List::stream)
                .map(CreditHierarchy.Step::account)
                .anyMatch(node::equals);
    }

    private static void add(Map<String, BigDecimal> sums, List<ExposureSnapshot.Sum> more) {
        more.forEach(sum -> sums.merge(
                sum.category() + " " + sum.amount().getCurrencyUnit(),
                sum.amount().getAmount().setScale(2),
                BigDecimal::add));
    }

    private static Map<String, BigDecimal> nonZero(Map<String, BigDecimal> sums) {
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    /** I3: an increase that was asked for is accepted only where it stays within limit, tolerance and its overrides. */
    void i3(Law law) {
        if (!accepted() || !isAsked(last.orElseThrow())) {
            return;
        }
        after.accounts().forEach((key, account) -> {
            BigDecimal was = before.accounts().containsKey(key) ? before.used(key) : BigDecimal.ZERO;
            Optional<Money> most =
                    account.terms().on(last.orElseThrow().head().day(), 0).threshold();
            if (after.used(key).compareTo(was) > 0 && most.isPresent()) {
                BigDecimal bound = most.get().getAmount().add(overrides(key));
                law.isSo(
                        after.used(key).compareTo(bound) <= 0,
                        key + " is at most at " + bound + ", found " + account.used());
            }
        });
    }

    private static boolean isAsked(Command command) {
        return command instanceof Command.Reserve
                || command instanceof Command.MoveParty
                || (command instanceof Command.Adjust adjust && adjust.by().isPositive());
    }

    private BigDecimal overrides(CreditAccountKey account) {
        BigDecimal sum = BigDecimal.ZERO;
        if (last.orElseThrow() instanceof Command.OnHold onHold) {
            Optional<Commitment> there = Optional.ofNullable(before.open().get(onHold.hold()));
            sum = sum.add(there.map(commitment -> sum(commitment.overrides(), account))
                    .orElse(BigDecimal.ZERO));
        }
        if (last.orElseThrow() instanceof Command.Reserve reserve) {
            sum = sum.add(sum(reserve.overrides(), account));
        } else if (last.orElseThrow() instanceof Command.Adjust adjust) {
            sum = sum.add(sum(adjust.overrides(), account));
        }
        return sum;
    }

    private static BigDecimal sum(List<OverrideAllowance> overrides, CreditAccountKey account) {
        return overrides.stream()
                .filter(override -> override.account().equals(account))
                .map(override -> override.amount().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** I4: what moves from category to category stays the same amount, and no account notices. */
    void i4(Law law) {
        if (accepted()
                && last.orElseThrow() instanceof Command.Move move
                && move.becoming().isEmpty()
                && !before.total(move.hold()).isEmpty()) {
            law.same(after.total(move.hold()), before.total(move.hold()));
            after.accounts()
                    .keySet()
                    .forEach(key -> law.same(key + " " + after.used(key), key + " " + before.used(key)));
        }
    }

    /** I5: one key has one effect and one answer. */
    void i5(Law law) {
        if (answer.isEmpty() || !answer.get().isFinal()) {
            answer.ifPresent(other -> law.same(after.entries(), before.entries()));
            return;
        }
        Outcome first = answers.putIfAbsent(answer.get().key(), answer.get());
        if (first != null) {
            law.same(answer.get(), first);
            law.same(after.entries(), before.entries());
        }
    }

    /** I6: what was resolved is never reserved again. */
    void i6(Law law) {
        if (last.orElse(null) instanceof Command.OnHold onHold) {
            ledger.<Optional<Commitment>>read(book -> book.commitment(onHold.hold()))
                    .ifPresent(commitment -> {
                        boolean open = commitment.state().isUnresolved();
                        law.isSo(!(open && resolved.contains(onHold.hold())), "it stays resolved: " + commitment);
                        law.isSo(
                                open || commitment.in(ExposureCategory.HELD).isEmpty(),
                                "nothing is reserved of what is resolved: " + commitment);
                        if (!open) {
                            resolved.add(onHold.hold());
                        }
                    });
        }
    }

    /** I7: giving back is never refused for want of room, whatever the limit says. */
    void i7(Law law) {
        boolean decrease = last.filter(command -> command instanceof Command.Release
                        || command instanceof Command.VoidHold
                        || command instanceof Command.Expire
                        || command instanceof Command.Post
                        || (command instanceof Command.Adjust adjust
                                && adjust.by().isNegative()))
                .isPresent();
        if (decrease) {
            law.isSo(
                    answer.orElseThrow().findings().stream()
                            .noneMatch(finding -> finding.code().value().equals("credit.limit-exceeded")),
                    "no limit stands against it");
        }
    }
}
