package org.greenledger.app.identity.signin;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code to be drawn by the page itself.
 *
 * @param size units of its side, the quiet zone included
 * @param path the outline of its dark fields, for the {@code d} of an SVG path
 */
public record QrDrawing(int size, String path) {
    private static final int QUIET = 4;

    static QrDrawing of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return new QrDrawing(code.size + 2 * QUIET, path.toString());
    }
}
