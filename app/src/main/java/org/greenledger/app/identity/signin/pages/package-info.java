/**
 * Pages of sign-in: the door itself, one's second factor, and what the security administrator
 * rules.
 */
@NullMarked
package org.greenledger.app.identity.signin.pages;

import org.jspecify.annotations.NullMarked;
