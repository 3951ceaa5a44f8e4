/**
 * Sign-in through an identity provider (OpenID Connect): who vouches, whom an account belongs to
 * there, and what the provider's words mean here.
 */
@NullMarked
package org.greenledger.app.identity.oidc;

import org.jspecify.annotations.NullMarked;
