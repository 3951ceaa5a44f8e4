package org.greenledger.app.identity.spi;

import org.greenledger.app.identity.Permission;

/**
 * Something one can do with the register of units as a whole.
 *
 * @param order smaller stands first
 */
public record RegisterAct(String label, String address, Permission permission, int order) {}
