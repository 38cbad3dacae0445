/// Who people are and which teams they belong to: accounts, teams, memberships, and the agent who
/// acts on a team.
///
/// Here are the words that the sub-packages share. `sessions` signs people in and out, `members`
/// brings them into teams and takes them out, `links` is for the two moments when nobody is signed
/// in yet: the first administrator and a forgotten password. The sub-packages do not know each
/// other.
///
/// No secret and no password is ever kept as such: secrets as SHA-256, passwords as bcrypt.
///
/// Start reading at [AccountFounder] and [Actor].
@NullMarked
package dev.stoa.accounts;

import org.jspecify.annotations.NullMarked;
