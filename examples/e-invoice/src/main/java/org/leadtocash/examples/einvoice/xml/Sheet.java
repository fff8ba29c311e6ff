package org.leadtocash.examples.einvoice.xml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An element that is being written; what is not said is not written. */
@CanIgnoreReturnValue
public final class Sheet {
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final List<String> UBL = List.of("cac", "cbc");
    private static final List<String> CII = List.of("ram", "udt", "qdt");

    private final Element element;

    private Sheet(Element element) {
        this.element = element;
    }

    /** Begins a document with its outermost element, such as {@code ubl:Invoice}. */
    public static Sheet begin(Document document, String name) {
        // the outermost name space of UBL stands without a prefix, as its examples have it
        boolean bare = name.startsWith("ubl:") || name.startsWith("cn:");
        Element root = document.createElementNS(Names.space(name), bare ? Names.local(name) : name);
        document.appendChild(root);
        for (String prefix : bare ? UBL : CII) {
            root.setAttributeNS(XMLNS, "xmlns:" + prefix, Names.space(prefix + ":"));
        }
        return new Sheet(root);
    }

    private Sheet child(String name) {
        Element child = element.getOwnerDocument().createElementNS(Names.space(name), name);
        element.appendChild(child);
        return new Sheet(child);
    }

    /** A group, even where it is empty. */
    public Sheet group(String name, Consumer<Sheet> content) {
        content.accept(child(name));
        return this;
    }

    /** A group, unless it is empty. */
    public Sheet groupIfAny(String name, Consumer<Sheet> content) {
        Sheet child = child(name);
        content.accept(child);
        if (!child.element.hasChildNodes()) {
            element.removeChild(child.element);
        }
        return this;
    }

    /**
     * A text, unless it is empty.
     *
     * @param attributes names and values in turn; those with an empty value are left out
     */
    public Sheet text(String name, String text, String... attributes) {
        if (!text.isEmpty()) {
            Element child = child(name).element;
            child.setTextContent(text);
            for (int i = 0; i < attributes.length; i += 2) {
                if (!attributes[i + 1].isEmpty()) {
                    child.setAttribute(attributes[i], attributes[i + 1]);
                }
            }
        }
        return this;
    }

    /** A number, unless there is none; attributes as {@link #text}. */
    public Sheet number(String name, Optional<BigDecimal> number, String... attributes) {
        return text(name, number.map(BigDecimal::toPlainString).orElse(""), attributes);
    }

    /** A day, unless there is none. */
    public Sheet day(String name, Optional<LocalDate> day) {
        return text(name, day.map(LocalDate::toString).orElse(""));
    }
}
