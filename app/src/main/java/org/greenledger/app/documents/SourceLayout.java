package org.greenledger.app.documents;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.LeftOut;
import org.greenledger.extraction.SourceSpan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A layout as JSON: a paragraph is {@code {"p":[start,end],"h":heading,"page":page}}, a table
 * {@code
 * {"t":[start,end],"rows":…,"columns":…,"page":…,"cells":[[row,column,rows,columns,start,end],…]}}.
 */
record SourceLayout(List<Block> blocks, List<LeftOut> leftOut) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SourceLayout parse(String json) {
        JsonNode root = JSON.readTree(json);
        List<Block> blocks = new ArrayList<>();
        root.path("blocks").forEach(node -> blocks.add(block(node)));
        List<LeftOut> leftOut = new ArrayList<>();
        for (JsonNode node : root.path("leftOut")) {
            leftOut.add(
                    new LeftOut(
                            node.path("kind").asString(),
                            node.path("text").asString(),
                            node.path("at").asInt(),
                            node.path("reason").asString()));
        }
        return new SourceLayout(blocks, leftOut);
    }

    String json() {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray("blocks");
        blocks.forEach(block -> write(block, list.addObject()));
        ArrayNode out = root.putArray("leftOut");
        for (LeftOut piece : leftOut) {
            out.addObject()
                    .put("kind", piece.kind())
                    .put("text", piece.text().replace('\0', '\u2400'))
                    .put("at", piece.at())
                    .put("reason", piece.reason());
        }
        return JSON.writeValueAsString(root);
    }

    /** The page a block stands on. */
    static int page(Block block) {
        return block instanceof Block.Paragraph p ? p.page() : ((Block.Table) block).page();
    }

    private static void write(Block block, ObjectNode node) {
        SourceSpan span = block.span();
        if (block instanceof Block.Paragraph paragraph) {
            node.putArray("p").add(span.start()).add(span.end());
            node.put("h", paragraph.heading()).put("page", paragraph.page());
        } else if (block instanceof Block.Table table) {
            node.putArray("t").add(span.start()).add(span.end());
            node.put("rows", table.rows()).put("columns", table.columns());
            node.put("page", table.page());
            ArrayNode cells = node.putArray("cells");
            for (Block.Cell c : table.cells()) {
                ArrayNode cell = cells.addArray().add(c.row()).add(c.column());
                cell.add(c.rowSpan()).add(c.columnSpan());
                cell.add(c.span().start()).add(c.span().end());
            }
        }
    }

    private static Block block(JsonNode node) {
        int page = node.path("page").asInt();
        if (node.has("p")) {
            return new Block.Paragraph(span(node.get("p"), 0), node.path("h").asInt(), page);
        }
        List<Block.Cell> cells = new ArrayList<>();
        for (JsonNode c : node.path("cells")) {
            cells.add(
                    new Block.Cell(
                            c.get(0).asInt(),
                            c.get(1).asInt(),
                            c.get(2).asInt(),
                            c.get(3).asInt(),
                            span(c, 4)));
        }
        return new Block.Table(
                span(node.get("t"), 0),
                node.path("rows").asInt(),
                node.path("columns").asInt(),
                cells,
                page);
    }

    private static SourceSpan span(JsonNode pair, int at) {
        return new SourceSpan(pair.get(at).asInt(), pair.get(at + 1).asInt());
    }
}
