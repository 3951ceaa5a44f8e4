package org.greenledger.extraction.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Gathers the straight lines a PDF page draws, also those drawn as very thin boxes. */
final class PdfRules {

    private static final int MOST = 20_000;
    private static final float THIN = 3;

    private final List<PageRule> path = new ArrayList<>();
    private final List<PageRule> drawn = new ArrayList<>();
    private Point2D.Float from = new Point2D.Float();
    private Point2D.Float begin = new Point2D.Float();

    PdfRules(PDFStreamEngine engine) {
        for (String name :
                List.of(
                        "m", "l", "c", "v", "y", "h", "re", "S", "s", "B", "B*", "b", "b*", "f",
                        "F", "f*", "n")) {
            engine.addOperator(new Step(engine, name));
        }
    }

    void clear() {
        path.clear();
        drawn.clear();
    }

    /** The lines as they stand on the page, read with its text upright. */
    List<PageRule> turned(PDRectangle area, int quarterTurns) {
        List<PageRule> out = new ArrayList<>(drawn.size());
        for (PageRule rule : drawn) {
            Point2D.Float a = turned(rule.x1(), rule.y1(), area, quarterTurns);
            Point2D.Float b = turned(rule.x2(), rule.y2(), area, quarterTurns);
            out.add(PageRule.of(a.x, a.y, b.x, b.y));
        }
        return out;
    }

    private static Point2D.Float turned(float px, float py, PDRectangle area, int quarterTurns) {
        float x = px - area.getLowerLeftX();
        float y = py - area.getLowerLeftY();
        return switch (quarterTurns) {
            case 1 -> new Point2D.Float(y, x);
            case 2 -> new Point2D.Float(area.getWidth() - x, y);
            case 3 -> new Point2D.Float(area.getHeight() - y, area.getWidth() - x);
            default -> new Point2D.Float(x, area.getHeight() - y);
        };
    }

    private final class Step extends OperatorProcessor {
        private final String name;

        Step(PDFStreamEngine engine, String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            switch (name) {
                case "m" -> {
                    from = point(operands, 0);
                    begin = from;
                }
                case "l" -> line(point(operands, 0));
                case "c" -> from = point(operands, 4);
                case "v", "y" -> from = point(operands, 2);
                case "h" -> line(begin);
                case "re" -> box(operands);
                case "n" -> path.clear();
                case "s", "b", "b*" -> {
                    line(begin);
                    draw(true);
                }
                case "S", "B", "B*" -> draw(true);
                default -> draw(false);
            }
        }

        private void line(Point2D.Float to) {
            if (path.size() < MOST) {
                path.add(PageRule.of(from.x, from.y, to.x, to.y));
            }
            from = to;
        }

        private void box(List<COSBase> operands) {
            begin = point(operands, 0);
            from = begin;
            float width = number(operands, 2);
            float height = number(operands, 3);
            float x = number(operands, 0);
            float y = number(operands, 1);
            line(point(x + width, y));
            line(point(x + width, y + height));
            line(point(x, y + height));
            line(begin);
        }

        private Point2D.Float point(List<COSBase> operands, int at) {
            return point(number(operands, at), number(operands, at + 1));
        }

        private Point2D.Float point(float x, float y) {
            Matrix matrix = getContext().getGraphicsState().getCurrentTransformationMatrix();
            return matrix.transformPoint(x, y);
        }

        private float number(List<COSBase> operands, int at) {
            return at < operands.size() && operands.get(at) instanceof COSNumber n
                    ? n.floatValue()
                    : 0;
        }
    }

    /** Ends a path; of a filled one only what is as thin as a line counts. */
    private void draw(boolean stroked) {
        if (!path.isEmpty() && drawn.size() < MOST) {
            PageRule hull = path.get(0);
            for (PageRule rule : path) {
                hull =
                        PageRule.of(
                                Math.min(hull.x1(), rule.x1()),
                                Math.min(hull.y1(), rule.y1()),
                                Math.max(hull.x2(), rule.x2()),
                                Math.max(hull.y2(), rule.y2()));
            }
            float width = hull.x2() - hull.x1();
            float height = hull.y2() - hull.y1();
            float x = (hull.x1() + hull.x2()) / 2;
            float y = (hull.y1() + hull.y2()) / 2;
            if (height < THIN && width > height) {
                drawn.add(new PageRule(hull.x1(), y, hull.x2(), y));
            } else if (width < THIN) {
                drawn.add(new PageRule(x, hull.y1(), x, hull.y2()));
            } else if (stroked) {
                drawn.addAll(path);
            }
        }
        path.clear();
    }
}
