package org.leadtocash.testkit.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.command.Command;

/** What the {@link ReferenceLedger} does where a party moves or rates do. */
final class ReferencePaths {
    private final ReferenceLedger ledger;

    ReferencePaths(ReferenceLedger ledger) {
        this.ledger = ledger;
    }

    /** Tries the move on copies; keeps them only where every account that got more has room for it. */
    void moveParty(Command.MoveParty command, TreeSet<String> wrong) {
        Map<String, BigDecimal> gains = new HashMap<>();
        Map<String, ReferenceHold> moved = new LinkedHashMap<>();
        Map<String, List<String>> nowPaths = new HashMap<>();
        for (Command.MoveParty.NewPath path : command.paths()) {
            List<String> steps = path.steps().stream()
                    .map(step -> step.account() + (step.checked() ? "" : " unchecked"))
                    .toList();
            steps.stream()
                    .filter(step -> !ledger.accounts.containsKey(account(step)))
                    .forEach(step -> wrong.add("credit.unknown-account"));
            if (!wrong.isEmpty()) {
                return;
            }
            nowPaths.put(path.account().toString(), steps);
            ledger.holds.forEach((name, hold) -> {
                if (!hold.parts.isEmpty()
                        && !hold.path.isEmpty()
                        && account(hold.path.get(0)).equals(path.account().toString())) {
                    moved.put(name, along(hold, steps, command, gains, wrong));
                }
            });
        }
        gains.forEach((account, gain) -> {
            CreditAccount terms = Law.known(ledger.accounts, account);
            Optional<Money> limit = terms.on(command.head().day(), 0).threshold();
            if (gain.signum() > 0
                    && limit.isPresent()
                    && ledger.used(account).add(gain).compareTo(limit.get().getAmount()) > 0) {
                wrong.add("credit.limit-exceeded");
            }
        });
        if (wrong.isEmpty()) {
            ledger.holds.putAll(moved);
            ledger.paths.putAll(nowPaths);
        }
    }

    private ReferenceHold along(
            ReferenceHold hold,
            List<String> steps,
            Command.MoveParty command,
            Map<String, BigDecimal> gains,
            TreeSet<String> wrong) {
        ReferenceHold next = hold.copy(steps);
        next.parts.forEach((category, part) -> {
            Map<String, BigDecimal> charges = new HashMap<>();
            for (String step : steps) {
                String account = account(step);
                BigDecimal charge = part.charges.get(account);
                if (charge == null) {
                    charge = convert(
                            part.amount, Law.known(ledger.accounts, account).currency(), command, wrong);
                    if (!step.endsWith(" unchecked")) {
                        gains.merge(account, charge, BigDecimal::add);
                    }
                }
                charges.put(account, charge);
            }
            part.charges.forEach((account, charge) -> {
                if (!charges.containsKey(account)) {
                    gains.merge(account, charge.negate(), BigDecimal::add);
                }
            });
            part.charges = charges;
        });
        next.shrink();
        return next;
    }

    private static String account(String step) {
        return step.replace(" unchecked", "");
    }

    private static BigDecimal convert(Money amount, CurrencyUnit to, Command.MoveParty command, TreeSet<String> wrong) {
        if (amount.getCurrencyUnit().equals(to)) {
            return amount.getAmount();
        }
        return command.rates().stream()
                .filter(rate -> rate.from().equals(amount.getCurrencyUnit())
                        && rate.to().equals(to))
                .findFirst()
                .map(rate -> amount.getAmount().multiply(rate.rate()).setScale(2, RoundingMode.HALF_UP))
                .orElseGet(() -> {
                    wrong.add("credit.charge-rate-missing");
                    return BigDecimal.ZERO;
                });
    }

    void revalue(Command.Revalue command, TreeSet<String> wrong) {
        String owner = command.account().toString();
        if (!ledger.accounts.containsKey(owner)) {
            wrong.add("credit.unknown-account");
            return;
        }
        for (ReferenceHold hold : ledger.holds.values()) {
            if (!hold.path.isEmpty() && account(hold.path.get(0)).equals(owner)) {
                hold.parts
                        .values()
                        .forEach(part -> part.charges.replaceAll((account, charge) -> command.rates().stream()
                                .filter(rate -> rate.converts(
                                        part.amount.getCurrencyUnit(),
                                        Law.known(ledger.accounts, account).currency()))
                                .findFirst()
                                .map(rate -> part.amount
                                        .getAmount()
                                        .multiply(rate.rate())
                                        .setScale(2, RoundingMode.HALF_UP))
                                .orElse(charge)));
                hold.shrink();
            }
        }
    }
}
