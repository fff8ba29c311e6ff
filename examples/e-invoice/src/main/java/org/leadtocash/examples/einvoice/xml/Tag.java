package org.leadtocash.examples.einvoice.xml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element that is being read; what is asked for is remembered, so that what nobody asked for can be named. */
public final class Tag {
    private final Element element;
    private final ReadingNotes notes;

    Tag(Element element, ReadingNotes notes) {
        this.element = element;
        this.notes = notes;
    }

    private List<Tag> named(String name) {
        List<Tag> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child
                    && Names.local(name).equals(child.getLocalName())
                    && Names.space(name).equals(child.getNamespaceURI())) {
                found.add(new Tag(child, notes));
            }
        }
        return found;
    }

    /** Every element at that path below this one, such as {@code cac:Party/cac:PostalAddress}. */
    public List<Tag> all(String path) {
        List<Tag> found = List.of(this);
        for (String name : path.split("/", -1)) {
            found = found.stream().flatMap(tag -> tag.named(name).stream()).toList();
        }
        found.forEach(tag -> notes.asked(tag.element));
        return found;
    }

    /** The first element at that path below this one. */
    public Optional<Tag> first(String path) {
        List<Tag> found = List.of(this);
        for (String name : path.split("/", -1)) {
            List<Tag> next =
                    found.stream().flatMap(tag -> tag.named(name).stream()).toList();
            found = next;
        }
        found.stream().findFirst().ifPresent(tag -> notes.asked(tag.element));
        return found.stream().findFirst();
    }

    /** Its own text, without blanks at its ends. */
    public String text() {
        notes.asked(element);
        return element.getTextContent().strip();
    }

    /** The text of the first element at that path as it stands, with its line ends; empty where there is none. */
    public String textAsItStands(String path) {
        return first(path).map(tag -> tag.element.getTextContent()).orElse("");
    }

    /** The text of the first element at that path; empty where there is none. */
    public String text(String path) {
        return first(path).map(Tag::text).orElse("");
    }

    /** An attribute of its own; empty where there is none. */
    public String attribute(String name) {
        notes.asked(element, name);
        return element.getAttribute(name);
    }

    /** Takes note that nobody needs what stands at that path. */
    public void skip(String path) {
        all(path).forEach(tag -> notes.asked(tag.element));
    }

    /** Takes note that nobody needs that attribute. */
    public void skipAttribute(String name) {
        notes.asked(element, name);
    }

    /** The number of the first element at that path; empty where there is none, or no number. */
    public Optional<BigDecimal> number(String path) {
        return first(path).flatMap(Tag::number);
    }

    /** Its own number; empty where there is none. */
    public Optional<BigDecimal> number() {
        notes.amount(element);
        return read("a decimal number", text -> {
            if (!text.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)") || text.length() > 60) {
                throw new IllegalArgumentException(text);
            }
            return new BigDecimal(text);
        });
    }

    /** The day of the first element at that path; empty where there is none, or no day. */
    public Optional<LocalDate> day(String path) {
        return read(path, "a day such as 2024-05-31", LocalDate::parse);
    }

    /** What the first element at that path says; empty where there is none, or where the text is none of it. */
    public <T> Optional<T> read(String path, String expected, Function<String, T> parse) {
        return first(path).flatMap(tag -> tag.read(expected, parse));
    }

    private <T> Optional<T> read(String expected, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text()));
        } catch (IllegalArgumentException | DateTimeException e) {
            notes.problem(element, text(), expected);
            return Optional.empty();
        }
    }

    /** Takes note of a text that a syntax repeats, and of one that is not the same. */
    public void repeats(Tag earlier, String path) {
        String said = text(path);
        if (!said.equals(earlier.text(path))) {
            notes.problem(element, path + " " + said, "the same as before: " + earlier.text(path));
        }
    }

    /** Whether both are the same element of the same document. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tag that && element.isSameNode(that.element);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(element);
    }
}
