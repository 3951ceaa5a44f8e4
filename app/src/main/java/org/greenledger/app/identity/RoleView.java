package org.greenledger.app.identity;

/** A role that can be given to people. */
public record RoleView(String code, String name, String note) {}
