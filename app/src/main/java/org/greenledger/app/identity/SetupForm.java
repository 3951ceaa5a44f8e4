package org.greenledger.app.identity;

/**
 * What the first start asks for.
 *
 * @param code the code printed on the terminal
 * @param region the place, for example 东川省
 * @param government its government's full name
 * @param office the rectification office's name
 */
public record SetupForm(
        String code,
        String region,
        String government,
        String office,
        String adminName,
        String adminUsername,
        String adminPassword,
        String headName,
        String headUsername,
        String headPassword) {}
