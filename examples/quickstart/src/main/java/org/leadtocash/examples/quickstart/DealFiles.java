package org.leadtocash.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leadtocash.core.credit.CreditJson;
import org.leadtocash.core.credit.CreditPolicy;
import org.leadtocash.core.exchange.EcbRates;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.OrganisationJson;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.book.PriceBookReader;

/**
 * Everything the deal is decided on, read before anything is decided.
 *
 * @param organisation who may do what
 * @param customers who buys, owes, and may owe
 * @param order what is wanted
 * @param policy when credit is refused
 * @param book the prices
 * @param rates the European Central Bank's rates
 */
record DealFiles(
        Organisation organisation,
        Customers customers,
        Order order,
        CreditPolicy policy,
        PriceBook book,
        ExchangeRates rates) {
    private static final LocalDate RATES_UNTIL = LocalDate.of(2023, 2, 21);
    private static final String RATES = "org/javamoney/moneta/convert/ecb/defaults/eurofxref-hist.xml";
    private static final DocumentFormat<CreditPolicy> POLICY = LtcJson.standard()
            .with(CreditJson.formats())
            .format(CreditPolicy.class)
            .orElseThrow();

    private interface Reading<T> {
        T read(String source, InputStream bytes);
    }

    /** One file after the other; what is wrong with any of them is told together. */
    private static final class Desk {
        private final Path folder;
        private final List<Finding> problems = new ArrayList<>();

        Desk(Path folder) {
            this.folder = folder;
        }

        <T> Optional<T> read(String name, Reading<T> reading) {
            try (InputStream bytes = Files.newInputStream(folder.resolve(name))) {
                return Optional.of(reading.read(name, bytes));
            } catch (LoadException e) {
                problems.addAll(e.problems().list());
                return Optional.empty();
            } catch (UncheckedIOException e) {
                throw unreadable(name, Objects.requireNonNullElse(e.getCause(), e));
            } catch (IOException e) {
                throw unreadable(name, e);
            }
        }

        private Arguments.Unusable unreadable(String name, Throwable why) {
            return new Arguments.Unusable(folder.resolve(name) + ": expected a file that can be read, got "
                    + why.getClass().getSimpleName());
        }

        <T> Optional<T> json(String name, DocumentFormat<T> format) {
            return read(name, (source, bytes) -> format.read(source, JsonText.parse(source, bytes)));
        }
    }

    /**
     * Reads the folder.
     *
     * @throws LoadException with every problem of every file
     * @throws Arguments.Unusable if a file is not there
     */
    static DealFiles read(Path folder) {
        Desk desk = new Desk(folder);
        Optional<Organisation> organisation = desk.json("organisation.json", OrganisationJson.FORMAT);
        Optional<Customers> customers = desk.json("customers.json", Customers.FORMAT);
        Optional<Order> order = desk.json("order.json", Order.FORMAT);
        Optional<CreditPolicy> policy = desk.json("credit-policy.json", POLICY);
        Optional<PriceBook> book = desk.read(
                "prices.csv",
                (source, bytes) -> PriceBookReader.of("display-maker-prices", "2022.2", LocalDate.of(2022, 7, 1))
                        .readCsv(source, bytes)
                        .book());
        if (!desk.problems.isEmpty()) {
            throw new LoadException(folder.toString(), Findings.from(desk.problems));
        }
        return new DealFiles(
                organisation.orElseThrow(),
                customers.orElseThrow(),
                order.orElseThrow(),
                policy.orElseThrow(),
                book.orElseThrow(),
                Bank.RATES);
    }

    /** The history is the same for every deal, and long: it is read once. */
    private static final class Bank {
        static final ExchangeRates RATES = bankRates();
    }

    private static ExchangeRates bankRates() {
        try (InputStream bytes = DealFiles.class.getClassLoader().getResourceAsStream(RATES)) {
            if (bytes == null) {
                throw new IllegalStateException(RATES + " is not on the class path");
            }
            return ExchangeRates.builder("ecb-reference-rates", RATES_UNTIL)
                    .addAll(EcbRates.readXml("eurofxref-hist.xml", bytes))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(RATES + " cannot be read", e);
        }
    }
}
