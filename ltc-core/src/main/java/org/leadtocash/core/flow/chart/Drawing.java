package org.leadtocash.core.flow.chart;

import java.util.List;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.flow.chart.Layers.Route;
import org.leadtocash.core.flow.chart.Layers.Slot;
import org.leadtocash.core.flow.chart.Places.Area;

/** A chart as SVG: whole numbers, no fonts to load, no scripts, and all text escaped. */
final class Drawing {
    private final Layers layers;
    private final Places places;
    private final DocRef document;
    private final StringBuilder out = new StringBuilder();

    private Drawing(Layers layers, DocRef document) {
        this.layers = layers;
        this.places = new Places(layers);
        this.document = document;
    }

    static String of(Layers layers, DocRef document, int leftOut) {
        Drawing drawing = new Drawing(layers, document);
        drawing.draw(leftOut);
        return drawing.out.toString();
    }

    private void draw(int leftOut) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(places.width())
                .append("\" height=\"")
                .append(places.height())
                .append("\" viewBox=\"0 0 ")
                .append(places.width())
                .append(' ')
                .append(places.height())
                .append("\" font-family=\"monospace\" font-size=\"13\">\n")
                .append("<title>")
                .append(escaped(document.toString()))
                .append("</title>\n")
                .append("<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\"")
                .append(
                        " markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 8 4 0 8Z\" fill=\"#555\"/></marker></defs>\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        layers.routes().forEach(this::arrow);
        layers.columns()
                .forEach(column ->
                        column.stream().filter(slot -> !slot.isPassed()).forEach(this::box));
        places.labels().forEach(this::labels);
        if (leftOut > 0) {
            text(Places.MARGIN, places.height() - Places.MARGIN / 2, "start", "#555", "+" + leftOut);
        }
        out.append("</svg>\n");
    }

    private void arrow(Route route) {
        out.append("<path d=\"");
        if (route.leadsBack()) {
            back(route);
        } else {
            onward(route);
        }
        out.append("\" fill=\"none\" stroke=\"#555\" stroke-width=\"1.5\"")
                .append(route.arrow().reverses() || route.leadsBack() ? " stroke-dasharray=\"5 4\"" : "")
                .append(" marker-end=\"url(#tip)\"/>\n");
    }

    /** Round the end of the row, under all boxes between, and round the beginning. */
    private void back(Route route) {
        int from = places.right(route.first());
        int to = places.left(route.last());
        int high = places.middle(route.first());
        int low = places.low(route);
        int target = places.middle(route.last());
        point("M", from, high);
        curve(from + Places.MARGIN, high, from + Places.MARGIN, low, from, low);
        point(" L", to, low);
        curve(to - Places.MARGIN, low, to - Places.MARGIN, target, to, target);
    }

    private void onward(Route route) {
        List<Slot> slots = route.slots();
        point("M", places.right(route.first()), places.middle(route.first()));
        point(" L", places.bendsFrom(route), places.middle(route.first()));
        for (int i = 1; i < slots.size(); i++) {
            Slot before = slots.get(i - 1);
            Slot slot = slots.get(i);
            int x = i == 1 ? places.bendsFrom(route) : places.right(before);
            int end = slot == route.last() ? places.bendsTo(route) : places.left(slot);
            int half = (x + end) / 2;
            curve(half, places.middle(before), half, places.middle(slot), end, places.middle(slot));
            point(" L", slot == route.last() ? places.left(slot) : places.right(slot), places.middle(slot));
        }
    }

    private void point(String step, int x, int y) {
        out.append(step).append(x).append(' ').append(y);
    }

    private void curve(int x1, int y1, int x2, int y2, int x, int y) {
        out.append(" C");
        int[] numbers = {x1, y1, x2, y2, x, y};
        for (int i = 0; i < numbers.length; i++) {
            out.append(i == 0 ? "" : " ").append(numbers[i]);
        }
    }

    private void labels(Route route, Area area) {
        out.append("<g font-size=\"11\">");
        rect(area);
        out.append(" fill=\"#fff\" fill-opacity=\".9\"/>");
        List<String> labels = route.arrow().labels();
        for (int i = 0; i < labels.size(); i++) {
            text(
                    area.left() + area.width() / 2,
                    area.top() + Places.LINE - 4 + i * Places.LINE,
                    "middle",
                    "#333",
                    labels.get(i));
        }
        out.append("</g>\n");
    }

    private void rect(Area area) {
        out.append("<rect x=\"")
                .append(area.left())
                .append("\" y=\"")
                .append(area.top())
                .append("\" width=\"")
                .append(area.width())
                .append("\" height=\"")
                .append(area.height())
                .append('"');
    }

    private void box(Slot slot) {
        Box box = slot.box();
        Area area = places.box(slot);
        boolean asked = box.document().equals(document);
        out.append("<g><title>").append(escaped(String.join(", ", box.lines()))).append("</title>");
        rect(area);
        out.append(" rx=\"5\" fill=\"")
                .append(colour(box))
                .append("\" stroke=\"#333\" stroke-width=\"")
                .append(asked ? 3 : 1)
                .append('"')
                .append(box.isCancelled() ? " stroke-dasharray=\"4 3\"" : "")
                .append("/>");
        for (int i = 0; i < box.lines().size(); i++) {
            text(
                    area.left() + area.width() / 2,
                    area.top() + Places.LINE / 2 + 12 + i * Places.LINE,
                    "middle",
                    box.isCancelled() ? "#777" : "#111",
                    box.lines().get(i));
        }
        out.append("</g>\n");
    }

    private void text(int x, int y, String anchor, String colour, String words) {
        out.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\" fill=\"")
                .append(colour)
                .append("\">")
                .append(escaped(Places.cut(words)))
                .append("</text>");
    }

    /** What sells, what moves goods, what moves money, what comes after. */
    private static String colour(Box box) {
        return switch (box.document().type().code()) {
            case "CAMPAIGN", "LEAD", "OPPORTUNITY" -> "#ede7f6";
            case "QUOTE", "CONTRACT", "ORDER" -> "#e3f2fd";
            case "DELIVERY", "RETURN", "ACCEPTANCE" -> "#e8f5e9";
            case "INVOICE", "CREDIT_NOTE", "PAYMENT" -> "#fff8e1";
            default -> "#f5f5f5";
        };
    }

    /** For text and attributes alike; what XML 1.0 cannot hold becomes a replacement character. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean isHeld = letter >= 0x20
                            && (letter < 0xD800 || letter > 0xDFFF)
                            && letter != 0xFFFE
                            && letter != 0xFFFF;
                    safe.appendCodePoint(isHeld ? letter : 0xFFFD);
                }
            }
        });
        return safe.toString();
    }
}
