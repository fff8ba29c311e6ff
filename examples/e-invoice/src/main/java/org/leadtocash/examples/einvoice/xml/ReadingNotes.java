package org.leadtocash.examples.einvoice.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What was read of a document, what could not be, and what nobody asked for. */
public final class ReadingNotes {
    private static final String CURRENCY = "currencyID";

    private final Set<Node> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Element, Set<String>> askedAttributes = new IdentityHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private Set<String> currencies = Set.of();

    /** The outermost element, to read from. */
    public Tag root(Document document) {
        return new Tag(document.getDocumentElement(), this);
    }

    /** The currencies in which amounts may stand: that of the invoice and that of its tax authority. */
    public void currencies(String... codes) {
        currencies = new TreeSet<>(List.of(codes));
    }

    /** Takes note of the currency of an amount, which an invoice says only once. */
    void amount(Element element) {
        if (element.hasAttribute(CURRENCY)) {
            asked(element, CURRENCY);
            String currency = element.getAttribute(CURRENCY).strip();
            if (!currencies.contains(currency)) {
                problem(element, currency, "an amount in the currency of the invoice " + currencies);
            }
        }
    }

    void asked(Element element) {
        asked.add(element);
    }

    void asked(Element element, String attribute) {
        asked.add(element);
        askedAttributes.computeIfAbsent(element, none -> new HashSet<>()).add(attribute);
    }

    void problem(Element element, String found, String expected) {
        problems.add(path(element) + ": \"" + found + "\", expected " + expected);
    }

    /** What the syntax says and the values could not take, each with its path. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** The paths of all texts and attributes of a document that were not asked for, as far as they say anything. */
    public List<String> unasked(Document document) {
        List<String> left = new ArrayList<>();
        collect(document.getDocumentElement(), left);
        return left.stream().distinct().toList();
    }

    private void collect(Element element, List<String> left) {
        boolean leaf = true;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                leaf = false;
                collect(child, left);
            }
        }
        if (leaf && !asked.contains(element) && !element.getTextContent().isBlank()) {
            left.add(path(element));
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            boolean structural = attribute.getName().startsWith("xmlns")
                    || "http://www.w3.org/2001/XMLSchema-instance".equals(attribute.getNamespaceURI());
            if (!structural && !askedAttributes.getOrDefault(element, Set.of()).contains(attribute.getName())) {
                left.add(path(element) + "/@" + attribute.getName());
            }
        }
    }

    private static String path(Element element) {
        Deque<String> steps = new ArrayDeque<>();
        for (Node node = element; node instanceof Element step; node = node.getParentNode()) {
            int place = place(step);
            steps.addFirst(step.getLocalName() + (place > 1 ? "[" + place + "]" : ""));
        }
        return "/" + String.join("/", steps);
    }

    private static int place(Element element) {
        int place = 1;
        for (Node node = element.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
            if (node instanceof Element before && before.getLocalName().equals(element.getLocalName())) {
                place++;
            }
        }
        return place;
    }
}
