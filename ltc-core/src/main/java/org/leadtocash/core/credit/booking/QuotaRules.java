package org.leadtocash.core.credit.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.EffectiveLimit;
import org.leadtocash.core.credit.account.Limit;
import org.leadtocash.core.credit.command.ShareLimit;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;

/** Gives the limit of one account out to quotas. */
final class QuotaRules {
    private final LedgerView view;
    private final LedgerRules rules;

    QuotaRules(LedgerView view, LedgerRules rules) {
        this.view = view;
        this.rules = rules;
    }

    /** Every holder of a part, the shared account first. */
    LedgerEffect share(ShareLimit command) {
        List<CreditAccountKey> holders =
                new ArrayList<>(List.of(command.shared().key()));
        holders.addAll(command.quotas());
        List<Finding> wrong = otherCurrencies(command, holders);
        if (!wrong.isEmpty()) {
            return LedgerRules.refused(command, wrong);
        }
        EffectiveLimit limit = rules.limit(command.shared(), command.head().day());
        List<Limit> parts = limit.threshold()
                .map(whole -> parts(command, holders, whole))
                .orElseGet(() -> holders.stream().map(any -> limit.limit()).toList());
        Validity days = unchanged(command.shared(), command.head().day());
        List<Posting> postings = new ArrayList<>();
        List<LedgerAccount> opened = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            CreditAccount terms = terms(command, holders.get(i), days, parts.get(i));
            Optional<LedgerAccount> now = view.account(holders.get(i));
            if (now.isEmpty()) {
                opened.add(LedgerAccount.opened(terms));
            }
            if (now.filter(there -> there.terms().equals(terms)).isEmpty()) {
                postings.add(new Posting(holders.get(i), Optional.empty(), new Change.Terms(terms)));
            }
        }
        return new LedgerEffect(
                Outcome.of(command, Outcome.Status.ACCEPTED, Findings.none()), postings, List.of(), opened);
    }

    private List<Finding> otherCurrencies(ShareLimit command, List<CreditAccountKey> holders) {
        List<Finding> wrong = new ArrayList<>();
        for (CreditAccountKey key : holders) {
            view.account(key)
                    .map(LedgerAccount::terms)
                    .filter(terms -> !terms.currency().equals(command.shared().currency()))
                    .ifPresent(terms -> wrong.add(LedgerRules.otherCurrency(
                            terms, command.shared().currency(), Subject.of("account", key.toString()))));
        }
        return wrong;
    }

    private List<Limit> parts(ShareLimit command, List<CreditAccountKey> holders, Money whole) {
        List<Money> used = holders.stream()
                .map(key -> view.account(key).map(LedgerAccount::used).orElse(Money.zero(whole.getCurrencyUnit())))
                .toList();
        int wishing = command.wish().map(wish -> holders.indexOf(wish.quota())).orElse(0);
        Money wish = command.wish().map(ShareLimit.Wish::amount).orElse(Money.zero(whole.getCurrencyUnit()));
        return Sharing.of(whole, used, wishing, wish).stream()
                .map(part -> part.isPositive() ? Limit.of(part) : Limit.noCredit())
                .toList();
    }

    /** The days on which the limit of the shared account stays what it is on that day. */
    private static Validity unchanged(CreditAccount shared, LocalDate day) {
        TreeSet<LocalDate> changes = new TreeSet<>();
        Stream.of(
                        shared.base().entries().stream().map(Dated::validity),
                        shared.temporary().stream().map(given -> given.validity()),
                        shared.covers().stream().map(given -> given.validity()))
                .flatMap(validities -> validities)
                .forEach(validity -> {
                    validity.from().ifPresent(changes::add);
                    validity.to().ifPresent(changes::add);
                });
        Optional<LocalDate> from = Optional.ofNullable(changes.floor(day));
        Optional<LocalDate> to = Optional.ofNullable(changes.higher(day));
        if (from.isPresent() && to.isPresent()) {
            return Validity.of(from.get(), to.get());
        }
        return from.map(Validity::since).or(() -> to.map(Validity::until)).orElse(Validity.always());
    }

    private static CreditAccount terms(ShareLimit command, CreditAccountKey key, Validity days, Limit part) {
        return CreditAccount.builder(key, command.shared().currency())
                .limits(Timeline.of(List.of(Dated.of(days, part))))
                .riskClass(command.shared().riskClass())
                .standing(command.shared().standing())
                .terms(command.shared().terms())
                .build();
    }
}
