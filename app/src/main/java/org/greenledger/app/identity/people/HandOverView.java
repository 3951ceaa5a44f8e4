package org.greenledger.app.identity.people;

import java.util.List;

/**
 * Everything somebody has to hand over.
 *
 * @param parts by post, the main one first
 * @param named deputyships in their posts that run or will
 * @param held deputyships of their own that run or will
 */
public record HandOverView(
        List<HandOverPart> parts, List<DeputyView> named, List<DeputyView> held) {}
