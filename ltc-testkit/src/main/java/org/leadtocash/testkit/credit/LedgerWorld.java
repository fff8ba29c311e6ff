package org.leadtocash.testkit.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.ChargeRate;
import org.leadtocash.core.credit.command.Command;

/** The parties that the commands speak of: customers below two parents below one group, in two currencies. */
final class LedgerWorld {
    static final Instant START = Instant.parse("2024-03-01T08:00:00Z");
    static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    static final CurrencyUnit EUR = CurrencyUnit.EUR;
    static final CurrencyUnit USD = CurrencyUnit.USD;
    static final CreditAccountKey GROUP = CreditAccountKey.of("GROUP");
    static final List<CreditAccountKey> PARENTS = List.of(CreditAccountKey.of("NORTH"), CreditAccountKey.of("SOUTH"));
    private static final BigDecimal USD_PER_EUR = new BigDecimal("1.25");

    private final List<CreditAccountKey> customers = new ArrayList<>();

    LedgerWorld(int customers) {
        for (int i = 1; i <= customers; i++) {
            this.customers.add(CreditAccountKey.of("C" + i));
        }
    }

    List<CreditAccountKey> customers() {
        return customers;
    }

    List<CreditAccountKey> accounts() {
        List<CreditAccountKey> all = new ArrayList<>(customers);
        all.addAll(PARENTS);
        all.add(GROUP);
        return all;
    }

    /** The south keeps its account in dollars, and so does every third customer. */
    CurrencyUnit currency(CreditAccountKey account) {
        int number = customers.indexOf(account);
        return account.equals(PARENTS.get(1)) || number % 3 == 2 ? USD : EUR;
    }

    CreditAccount account(CreditAccountKey key, long limit) {
        return CreditAccount.of(key, Money.of(currency(key), limit));
    }

    /** The first half of the customers belongs to the north at first. */
    CreditAccountKey firstParent(CreditAccountKey customer) {
        return PARENTS.get(customers.indexOf(customer) * 2 < customers.size() ? 0 : 1);
    }

    static List<CreditHierarchy.Step> path(CreditAccountKey customer, CreditAccountKey parent) {
        return List.of(
                new CreditHierarchy.Step(customer, true),
                new CreditHierarchy.Step(parent, true),
                new CreditHierarchy.Step(GROUP, true));
    }

    List<Charge> charges(List<CreditHierarchy.Step> path, Money amount) {
        return path.stream()
                .map(step -> new Charge(step.account(), convert(amount, currency(step.account())), step.checked()))
                .toList();
    }

    static Money convert(Money amount, CurrencyUnit to) {
        if (amount.getCurrencyUnit().equals(to)) {
            return amount;
        }
        return to.equals(USD)
                ? Money.of(to, amount.getAmount().multiply(USD_PER_EUR).setScale(2, RoundingMode.HALF_UP))
                : Money.of(to, amount.getAmount().divide(USD_PER_EUR, 2, RoundingMode.HALF_UP));
    }

    static List<ChargeRate> rates(BigDecimal usdPerEur) {
        return List.of(
                new ChargeRate(EUR, USD, usdPerEur),
                new ChargeRate(USD, EUR, BigDecimal.ONE.divide(usdPerEur, 6, RoundingMode.HALF_UP)));
    }

    static Command.Head head(String key, Instant at) {
        return new Command.Head(key, at, DAY, "tester", "because");
    }

    /** Opens all accounts, and says who answers for whom. */
    List<Command> opening(long customerLimit, long parentLimit, long groupLimit) {
        List<Command> commands = new ArrayList<>();
        for (CreditAccountKey key : accounts()) {
            long limit = key.equals(GROUP) ? groupLimit : PARENTS.contains(key) ? parentLimit : customerLimit;
            commands.add(new Command.SetAccount(head("open " + key, START), account(key, limit)));
        }
        List<Command.MoveParty.NewPath> paths = customers.stream()
                .map(customer -> new Command.MoveParty.NewPath(path(customer, firstParent(customer))))
                .toList();
        commands.add(new Command.MoveParty(head("who answers for whom", START), paths, List.of()));
        return commands;
    }
}
