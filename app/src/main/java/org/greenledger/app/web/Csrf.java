package org.greenledger.app.web;

/**
 * What a form must send along to be believed.
 *
 * @param parameter the hidden field's name
 * @param header the header's name, for requests by script
 * @param token the value
 */
public record Csrf(String parameter, String header, String token) {}
