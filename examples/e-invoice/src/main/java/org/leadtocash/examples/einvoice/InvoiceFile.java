package org.leadtocash.examples.einvoice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceJson;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.examples.einvoice.xml.SafeXml;
import org.leadtocash.examples.einvoice.xml.UnreadableException;
import org.w3c.dom.Document;

/**
 * An invoice in a file: XML of one of the syntaxes, or the JSON of the model.
 *
 * @param invoice what it says in the terms of EN 16931
 * @param syntax of the XML; empty for JSON
 * @param document the XML; empty for JSON
 * @param malformed texts that are no number or day where one stands
 * @param notCarried what the file says beyond EN 16931
 */
record InvoiceFile(
        Invoice invoice,
        Optional<Syntax> syntax,
        Optional<Document> document,
        List<String> malformed,
        List<String> notCarried) {
    private static final LtcJson JSON = LtcJson.standard().with(InvoiceJson.formats());

    /** Copies the lists. */
    InvoiceFile {
        malformed = List.copyOf(malformed);
        notCarried = List.copyOf(notCarried);
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableException where it is not there, or is no invoice
     */
    static InvoiceFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".json") ? json(file, in) : xml(SafeXml.read(in));
        } catch (IOException e) {
            throw new UnreadableException("cannot be opened: " + e.getMessage());
        } catch (UnreadableException e) {
            throw new UnreadableException(file + ": " + e.getMessage());
        }
    }

    private static InvoiceFile json(Path file, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(SafeXml.MOST_BYTES);
        try {
            Invoice invoice = JSON.read(file.toString(), new String(bytes, StandardCharsets.UTF_8), Invoice.class);
            return new InvoiceFile(invoice, Optional.empty(), Optional.empty(), List.of(), List.of());
        } catch (LoadException e) {
            throw new UnreadableException(String.valueOf(e.getMessage()));
        }
    }

    private static InvoiceFile xml(Document document) {
        Syntax syntax = Syntax.of(document);
        ReadInvoice read = syntax.read(document);
        return new InvoiceFile(
                read.invoice(), Optional.of(syntax), Optional.of(document), read.malformed(), read.notCarried());
    }

    /** What would not survive being written as {@code ubl}, {@code cii} or {@code json}. */
    List<String> lostIn(String to) {
        List<String> lost = new ArrayList<>(malformed);
        lost.addAll(notCarried);
        if (!to.equals("json")) {
            Document written = (to.equals("cii") ? Syntax.CII : Syntax.UBL_INVOICE).write(invoice);
            lost.addAll(Losses.of(invoice, Syntax.of(written).read(written).invoice()));
        }
        return lost;
    }

    /** An invoice as JSON, one member a line. */
    static String json(Invoice invoice) {
        return CanonicalJson.pretty(JSON.tree(invoice)).stripTrailing();
    }
}
