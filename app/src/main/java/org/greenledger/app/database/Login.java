package org.greenledger.app.database;

/**
 * A role of the database and its password.
 *
 * @param user may be empty where the address or the driver's own settings name one
 * @param password likewise
 */
public record Login(String user, String password) {

    /** Without the password, so that no log has it. */
    @Override
    public String toString() {
        return user;
    }
}
