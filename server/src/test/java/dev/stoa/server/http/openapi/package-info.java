/// Tests of the description of the API.
@NullMarked
package dev.stoa.server.http.openapi;

import org.jspecify.annotations.NullMarked;
