/** Tests of roles, grants and the fields that no account mixes. */
@NullMarked
package org.greenledger.app.identity.roles;

import org.jspecify.annotations.NullMarked;
