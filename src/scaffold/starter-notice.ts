/** Stands in a starter text for the name of the company, and is no Markdown. */
export const companySlot = '{{company}}';

/**
 * What a new notice begins with, below its front matter, in English: a place for each thing that a notice may hold. What
 * nobody but its author can know is named where it has to stand, or is an address that leads nowhere.
 */
export const starterNotice = `# Privacy Notice {#title}

This notice explains what ${companySlot} (“we”, “us”) does with information about you: what we collect, why, how long we keep it, and what you can ask of us. It holds for our website and for every service of ours that links to it. {#intro.1}

## Information we collect {#Information}

We collect only what we need for the service that you ask for: {#Information.1}

- **Account details:** your name and your e-mail address, when you open an account. {#Information.2}
- **Orders:** what you buy, and how you pay for it. {#Information.3}
- **Messages:** what you write to us, and our answers. {#Information.4}

## Why we use it {#Use}

We use this information to run the service, to answer you, and to meet our legal duties. We do not sell it. {#Use.1}

## How long we keep it {#Retention}

When a period in this table is over, we delete the information within 30 days. {#Retention.1}

:::table[What we keep, and for how long {#Retention.periods}]

| Information {#what}        | Kept for {#period}                |
| -------------------------- | --------------------------------- |
| Account details {#account} | 90 days after the account is closed |
| Orders {#orders}           | 5 years                           |
| Messages {#messages}       | 12 months                         |

:::

## Your rights {#Rights}

You can ask us at any time to show you what we hold about you, to correct it, or to delete it. We answer within 30 days and do not charge for this. How to reach us stands under [Contact](#Contact). {#Rights.1}

## Contact {#Contact}

Write to [privacy@example.com](mailto:privacy@example.com), or by post to: {#Contact.1}

${companySlot}<br>Street and number<br>Postal code and city<br>Country {#Contact.2}
`;
