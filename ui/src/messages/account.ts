export const account = {
  signIn: {
    title: 'Sign in to Stoa',
    action: 'Sign in',
    email: 'Email',
    password: 'Password',
    other: 'New here?',
    otherAction: 'Sign up',
  },
  signUp: {
    title: 'Sign up for Stoa',
    text: 'You get a personal team, and every address in the catalogue.',
    action: 'Sign up',
    name: 'Name',
    email: 'Email',
    password: 'Password',
    passwordHint: 'At least 10 characters.',
    invited: 'You have been invited to a team. Signing up joins it.',
    other: 'Already known here?',
    otherAction: 'Sign in',
  },
};
