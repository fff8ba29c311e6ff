package org.leadtocash.testkit.credit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.command.OverrideAllowance;
import org.leadtocash.core.credit.exposure.ExposureCategory;

/**
 * A ledger written apart from the library's: one command after the other, on maps that anybody can read, adding everything
 * up anew whenever it is asked. It answers with the status of a command and the codes of what is wrong with it.
 */
final class ReferenceLedger {
    private static final ExposureCategory HELD = ExposureCategory.HELD;

    final Map<String, CreditAccount> accounts = new TreeMap<>();
    final Map<String, List<String>> paths = new HashMap<>();
    final Map<String, ReferenceHold> holds = new TreeMap<>();
    private final Map<String, Command> sent = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();

    /** What is used of an account, in its currency: all holds added up. */
    BigDecimal used(String account) {
        return holds.values().stream()
                .flatMap(hold -> hold.parts.values().stream())
                .map(part -> part.charges.getOrDefault(account, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The balances that are not zero, by account and category. */
    Map<String, BigDecimal> balances() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        holds.values()
                .forEach(hold -> hold.parts.forEach((category, part) -> part.charges.forEach(
                        (account, charge) -> sums.merge(account + " " + category, charge, BigDecimal::add))));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    /** Runs a command whose answer nobody asks for. */
    void run(Command command) {
        run(command, new TreeSet<>());
    }

    /** Whether a key was answered. */
    boolean knows(String key) {
        return answers.containsKey(key);
    }

    String answer(Command command) {
        String key = command.head().key();
        if (answers.containsKey(key)) {
            return Law.known(sent, key).hash().equals(command.hash()) ? answers.get(key) : "IDEMPOTENCY_CONFLICT";
        }
        TreeSet<String> wrong = new TreeSet<>();
        run(command, wrong);
        String answer = wrong.isEmpty() ? "ACCEPTED" : "REFUSED " + wrong;
        sent.put(key, command);
        answers.put(key, answer);
        return answer;
    }

    private void run(Command command, TreeSet<String> wrong) {
        if (command instanceof Command.SetAccount set) {
            accounts.put(set.account().key().toString(), set.account());
        } else if (command instanceof Command.Reserve reserve) {
            reserve(reserve, wrong);
        } else if (command instanceof Command.Post post) {
            post(post, wrong);
        } else if (command instanceof Command.VoidHold voided) {
            resolvable(voided, wrong).ifPresent(hold -> hold.giveBack("VOIDED"));
        } else if (command instanceof Command.Expire expire) {
            expire(expire, wrong);
        } else if (command instanceof Command.Adjust adjust) {
            adjust(adjust, wrong);
        } else if (command instanceof Command.Report report) {
            report(report, wrong);
        } else if (command instanceof Command.Move move) {
            move(move, wrong);
        } else if (command instanceof Command.Release release) {
            there(release, release.from(), release.amount(), wrong)
                    .ifPresent(hold -> hold.take(release.from(), release.amount()));
        } else if (command instanceof Command.MoveParty moved) {
            new ReferencePaths(this).moveParty(moved, wrong);
        } else {
            new ReferencePaths(this).revalue((Command.Revalue) command, wrong);
        }
    }

    private static List<String> names(List<Charge> charges) {
        return charges.stream()
                .map(charge -> charge.account() + (charge.checked() ? "" : " unchecked"))
                .toList();
    }

    private void reserve(Command.Reserve command, TreeSet<String> wrong) {
        if (holds.containsKey(command.hold())) {
            wrong.add("credit.hold-exists");
        }
        opening(command.charges(), wrong);
        room(command.head(), command.charges(), command.overrides(), List.of(), wrong);
        if (wrong.isEmpty()) {
            ReferenceHold hold = new ReferenceHold(command.document(), names(command.charges()));
            hold.expiresAt = command.expiresAt();
            hold.overrides.addAll(command.overrides());
            hold.put(HELD, command.amount(), command.charges());
            holds.put(command.hold(), hold);
            hold.shrink();
        }
    }

    private void opening(List<Charge> charges, TreeSet<String> wrong) {
        if (!charges.isEmpty()) {
            List<String> path = paths.getOrDefault(charges.get(0).account().toString(), List.of());
            if (!path.isEmpty() && !path.equals(names(charges))) {
                wrong.add("credit.other-path");
            }
        }
        for (Charge charge : charges) {
            CreditAccount account = accounts.get(charge.account().toString());
            if (account == null) {
                wrong.add("credit.unknown-account");
            } else if (!account.currency().equals(charge.amount().getCurrencyUnit())) {
                wrong.add("credit.other-currency");
            }
        }
    }

    /** Every charged account must have room for its charge, the overrides of this hold included. */
    private void room(
            Command.Head head,
            List<Charge> charges,
            List<OverrideAllowance> more,
            List<OverrideAllowance> before,
            TreeSet<String> wrong) {
        List<OverrideAllowance> all = new ArrayList<>(more);
        all.addAll(before);
        for (OverrideAllowance override : more) {
            if (charges.stream().noneMatch(charge -> charge.account().equals(override.account()))) {
                wrong.add("credit.unknown-account");
            }
        }
        for (Charge charge : charges) {
            CreditAccount account = accounts.get(charge.account().toString());
            if (account == null
                    || !charge.checked()
                    || charge.amount().getAmount().signum() <= 0) {
                continue;
            }
            Optional<Money> limit = account.on(head.day(), 0).threshold();
            BigDecimal after =
                    used(account.key().toString()).add(charge.amount().getAmount());
            if (limit.isPresent()) {
                BigDecimal most = limit.get().getAmount();
                for (OverrideAllowance override : all) {
                    if (override.account().equals(account.key())) {
                        most = most.add(override.amount().getAmount());
                    }
                }
                if (after.compareTo(most) > 0) {
                    wrong.add("credit.limit-exceeded");
                }
            }
        }
    }

    /** The hold that can still be resolved; one that is too late is given back and is wrong all the same. */
    private Optional<ReferenceHold> resolvable(Command.OnHold command, TreeSet<String> wrong) {
        ReferenceHold hold = holds.get(command.hold());
        if (hold == null) {
            wrong.add("credit.unknown-hold");
        } else if (!hold.isUnresolved()) {
            wrong.add(hold.whyResolved());
        } else if (hold.isLate(command.head().at())) {
            hold.giveBack("EXPIRED");
            wrong.add("credit.hold-expired");
        }
        return Optional.ofNullable(hold).filter(any -> wrong.isEmpty());
    }

    private void post(Command.Post command, TreeSet<String> wrong) {
        Optional<ReferenceHold> found = resolvable(command, wrong);
        if (found.isEmpty()) {
            return;
        }
        ReferenceHold hold = found.get();
        if (!hold.has(HELD, command.amount())) {
            wrong.add("credit.more-than-there");
            return;
        }
        Map<String, BigDecimal> part = hold.share(HELD, command.amount());
        Money whole = Law.known(hold.parts, HELD).amount;
        hold.take(HELD, command.restStays() ? command.amount() : whole);
        hold.add(ExposureCategory.OPEN_ORDER, command.amount(), part);
        hold.state = hold.parts.containsKey(HELD) ? "PARTLY_POSTED" : "POSTED";
        hold.shrink();
    }

    private void expire(Command.Expire command, TreeSet<String> wrong) {
        ReferenceHold hold = holds.get(command.hold());
        if (hold != null && hold.isUnresolved() && hold.isLate(command.head().at())) {
            hold.giveBack("EXPIRED");
        } else if (hold == null) {
            wrong.add("credit.unknown-hold");
        } else {
            wrong.add(hold.isUnresolved() ? "credit.hold-not-expired" : hold.whyResolved());
        }
    }

    private void adjust(Command.Adjust command, TreeSet<String> wrong) {
        if (command.in() == HELD && resolvable(command, wrong).isEmpty()) {
            return;
        }
        ReferenceHold hold = holds.get(command.hold());
        if (hold == null) {
            wrong.add("credit.unknown-hold");
        } else if (command.by().isNegative()) {
            if (hold.has(command.in(), command.by().negated())) {
                hold.take(command.in(), command.by().negated());
            } else {
                wrong.add("credit.more-than-there");
            }
        } else if (command.in() != HELD && !hold.state.endsWith("POSTED")) {
            wrong.add(hold.state.equals("HELD") ? "credit.hold-not-posted" : hold.whyResolved());
        } else {
            raise(command, hold, wrong);
        }
    }

    private void raise(Command.Adjust command, ReferenceHold hold, TreeSet<String> wrong) {
        if (!names(command.charges()).equals(hold.path)) {
            wrong.add("credit.other-path");
            return;
        }
        room(command.head(), command.charges(), command.overrides(), hold.overrides, wrong);
        if (wrong.isEmpty()) {
            hold.overrides.addAll(command.overrides());
            hold.put(command.in(), command.by(), command.charges());
            hold.shrink();
        }
    }

    private void report(Command.Report command, TreeSet<String> wrong) {
        ReferenceHold hold = holds.get(command.hold());
        if (hold == null) {
            opening(command.charges(), wrong);
            if (!wrong.isEmpty()) {
                return;
            }
            hold = new ReferenceHold(command.document(), names(command.charges()));
            holds.put(command.hold(), hold);
        } else if (!hold.document.equals(command.document())) {
            wrong.add("credit.hold-of-other-document");
            return;
        } else if (!names(command.charges()).equals(hold.path)) {
            wrong.add("credit.other-path");
            return;
        }
        hold.put(command.in(), command.amount(), command.charges());
        hold.state = hold.parts.containsKey(HELD) ? "PARTLY_POSTED" : "POSTED";
        hold.shrink();
    }

    private Optional<ReferenceHold> there(
            Command.OnHold command, ExposureCategory from, Money amount, TreeSet<String> wrong) {
        ReferenceHold hold = holds.get(command.hold());
        if (hold == null) {
            wrong.add("credit.unknown-hold");
        } else if (!hold.has(from, amount)) {
            wrong.add("credit.more-than-there");
        }
        return Optional.ofNullable(hold).filter(any -> wrong.isEmpty());
    }

    private void move(Command.Move command, TreeSet<String> wrong) {
        Optional<ReferenceHold> found = there(command, command.from(), command.amount(), wrong);
        if (found.isEmpty()) {
            return;
        }
        ReferenceHold hold = found.get();
        Map<String, BigDecimal> part = hold.share(command.from(), command.amount());
        if (command.becoming().isEmpty()) {
            hold.take(command.from(), command.amount());
            hold.add(command.to(), command.amount(), part);
            hold.shrink();
            return;
        }
        Command.Becoming becoming = command.becoming().get();
        if (!names(becoming.charges()).equals(hold.path)) {
            wrong.add("credit.other-path");
            return;
        }
        hold.takeWithoutShrinking(command.from(), command.amount());
        hold.put(command.to(), becoming.amount(), becoming.charges());
        hold.shrink();
    }
}
