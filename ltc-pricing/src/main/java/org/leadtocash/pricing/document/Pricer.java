package org.leadtocash.pricing.document;

import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.request.PriceRequest;

/**
 * Prices documents by one book, one procedure, one set of exchange rates, and one law of tax.
 *
 * <pre>{@code
 * Pricer pricer = Pricer.of(book, PricingProcedure.manufacturer(), rates, compliance);
 * PricedDocument quote = pricer.price(request);
 * }</pre>
 *
 * <p>A pure function: the same request gives the same document, with a trace or without. Immutable; safe to share between
 * threads.
 */
public final class Pricer {
    private final PriceBook book;
    private final CompiledProcedure compiled;
    private final ExchangeRates rates;
    private final TaxDetermination tax;
    private final UnitConversions units;
    private final boolean exactOnly;

    private Pricer(
            PriceBook book,
            CompiledProcedure compiled,
            ExchangeRates rates,
            TaxDetermination tax,
            UnitConversions units,
            boolean exactOnly) {
        this.book = book;
        this.compiled = compiled;
        this.rates = rates;
        this.tax = tax;
        this.units = units;
        this.exactOnly = exactOnly;
    }

    /**
     * A pricer that converts no units.
     *
     * @param book where prices are looked up
     * @param procedure the recipe
     * @param rates for amounts in other currencies
     * @param tax says which rate of tax applies; asked once for lines of one supply and tax class whose answer has no findings
     * @throws LoadException if a requirement of the procedure asks for something that no line has
     */
    public static Pricer of(PriceBook book, PricingProcedure procedure, ExchangeRates rates, TaxDetermination tax) {
        return new Pricer(
                book, new CompiledProcedure(procedure, book.index()), rates, tax, UnitConversions.none(), false);
    }

    /** The same, converting quantities into the units of prices. */
    public Pricer withUnits(UnitConversions conversions) {
        return new Pricer(book, compiled, rates, tax, conversions, exactOnly);
    }

    /** The same, computing everything on exact fractions: slower, with the same results; for holding the fast way against it. */
    Pricer onlyExact() {
        return new Pricer(book, compiled, rates, tax, units, true);
    }

    /** The document with its totals and elements, without a trace. */
    public PricedDocument price(PriceRequest request) {
        return new PricedDocument(
                exactOnly ? PricingRun.onFractions(this, request, Tape.none()) : PricingRun.ofTotals(this, request));
    }

    /** The same document, with the proof of every number. */
    public PricedDocument priceWithTrace(PriceRequest request) {
        return new PricedDocument(
                exactOnly
                        ? PricingRun.onFractions(this, request, Tape.recording())
                        : PricingRun.withWorkings(this, request));
    }

    PriceBook book() {
        return book;
    }

    CompiledProcedure compiled() {
        return compiled;
    }

    ExchangeRates rates() {
        return rates;
    }

    TaxDetermination tax() {
        return tax;
    }

    UnitConversions units() {
        return units;
    }
}
